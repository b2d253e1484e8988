import { AppError, staffIdOf, type MarkPaidInput, type StaffActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { postPayoutConfirmed } from "../ledger/post-payout.ts";
import { movePayout } from "./move-payout.ts";
import { payoutInLedger } from "./payout-in-ledger.ts";
import { requirePayout } from "./require-payout.ts";

/**
 * Staff have paid these by hand. Those somebody marked before are left as they are.
 * @throws AppError not_found, payout_wrong_state for one the provider sends
 */
export async function markPayoutsPaid(
  { database, clock }: Deps,
  actor: StaffActor,
  { payoutIds }: MarkPaidInput,
): Promise<{ paidCount: number }> {
  return inTransaction(database, async (transaction) => {
    let paidCount = 0;
    for (const payoutId of [...new Set(payoutIds)].toSorted())
      if (await markPaid(transaction, { payoutId, actor, now: clock.now() })) paidCount += 1;
    return { paidCount };
  });
}

async function markPaid(
  transaction: Transaction,
  { payoutId, actor, now }: { payoutId: string; actor: StaffActor; now: Date },
): Promise<boolean> {
  const payout = await requirePayout(transaction, payoutId);
  if (payout.rail !== "manual" || payout.state === "returned") throw new AppError("payout_wrong_state");
  const move = { payoutId, from: "pending", to: "confirmed", reason: null, actor, now } as const;
  if (!(await movePayout(transaction, move))) return false;
  const occurred = { occurredAt: now, staffId: staffIdOf(actor) };
  const inLedger = await payoutInLedger(transaction, payout, occurred);
  if (inLedger) await postPayoutConfirmed(transaction, inLedger);
  await recordAudit(transaction, actor, {
    action: "payout.mark_paid",
    subjectType: "payout",
    subjectId: payoutId,
    before: { state: "pending" },
    after: { state: "confirmed" },
  });
  return true;
}
