import { staffIdOf, type Actor, type PayoutReason, type PayoutState } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { postPayoutReturned } from "../ledger/post-payout.ts";
import { movePayout } from "./move-payout.ts";
import { payoutInLedger } from "./payout-in-ledger.ts";

type Return = { payoutId: string; reason: PayoutReason; actor: Actor; now: Date };

/**
 * Ends a payout of which nothing left: one that waits for a person, or one to be paid by hand. What credit went into it
 * is the member's again. False when it is in no such state.
 */
export async function returnPayout(
  transaction: Transaction,
  { payoutId, reason, actor, now }: Return,
): Promise<boolean> {
  const payout = await transaction.payout.findUnique({ where: { id: payoutId } });
  const from: PayoutState = payout?.rail === "manual" ? "pending" : "parked";
  if (!payout || !(await movePayout(transaction, { payoutId, from, to: "returned", reason, actor, now })))
    return false;
  const occurred = { occurredAt: now, staffId: staffIdOf(actor) };
  const inLedger = await payoutInLedger(transaction, payout, occurred);
  if (inLedger) await postPayoutReturned(transaction, inLedger);
  return true;
}
