import type { Transaction } from "@worth/db";

/** Work that runs after the transaction that asked for it has committed, or never if it rolls back. */
export type Job =
  | { name: "provider_event.apply"; data: { eventId: string } }
  | { name: "effect.dispatch"; data: { effectId: string } }
  | { name: "value.refresh"; data: { customerIds: string[] } }
  | { name: "import.check"; data: { importId: string } }
  | { name: "import.run"; data: { importId: string } };

export type JobName = Job["name"];

export type Jobs = { enqueue(transaction: Transaction, job: Job): Promise<void> };
