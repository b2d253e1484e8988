import type { Transaction } from "@worth/db";
import type { Jobs } from "../ports/jobs.ts";
import { findAffectedCustomers } from "./find-affected-customers.ts";

/** Asks for the values of everybody a change of this referral can move. */
export async function refreshBothSides(
  transaction: Transaction,
  jobs: Jobs,
  { referrerId, refereeId }: { referrerId: string; refereeId: string },
): Promise<void> {
  const customerIds = await findAffectedCustomers(transaction, [referrerId, refereeId]);
  await jobs.enqueue(transaction, { name: "value.refresh", data: { customerIds } });
}
