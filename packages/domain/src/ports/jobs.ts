import type { Sql, Transaction } from "@worth/db";

/** Work that runs after the transaction that asked for it has committed, or never if it rolls back. */
export type Job =
  | { name: "provider_event.apply"; data: { eventId: string } }
  | { name: "effect.dispatch"; data: { effectId: string } }
  | { name: "value.refresh"; data: { customerIds: string[] } }
  | { name: "tiers.refresh"; data: { customerIds: string[] } }
  | { name: "ideas.tell"; data: { changeId: string } }
  | { name: "changelog.tell"; data: { entryId: string } }
  | { name: "beta.give_places"; data: { groupId: string } }
  | { name: "consultation.ask"; data: { consultationId: string } }
  | { name: "consultation.tell"; data: { consultationId: string } }
  | { name: "books.compare"; data: { reconciliationId: string } }
  | { name: "history.backfill"; data: { backfillId: string } }
  | { name: "rates.settle"; data: { currencies: string[] } }
  | { name: "mention.read"; data: { mentionId: string } }
  | { name: "import.check"; data: { importId: string } }
  | { name: "import.run"; data: { importId: string } }
  | { name: "valuation.fit"; data: { runId: string } }
  | { name: "valuation.split"; data: { runId: string; number: number } }
  | { name: "valuation.weigh"; data: { runId: string } }
  | { name: "valuation.settle"; data: { runId: string; number: number } }
  | { name: "valuation.publish"; data: { runId: string } };

export type JobName = Job["name"];

/** Within a use-case's transaction, or that of work on very many rows, given by its statements. */
export type Jobs = {
  enqueue(within: Transaction | Sql, job: Job, when?: { afterMs: number }): Promise<void>;
};
