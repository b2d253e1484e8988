import { inTransaction, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { DispatchOutcome } from "../effects/dispatch-outcome.ts";
import { settleEffect, type EffectEnd } from "../effects/settle-effect.ts";
import { postPayoutConfirmed } from "../ledger/post-payout.ts";
import { settleRedemption } from "../perks/settle-redemption.ts";
import type { PayoutOutcome } from "../ports/payouts.ts";
import { payoutActor, type ClaimedPayout } from "./claim-payout.ts";
import { movePayout } from "./move-payout.ts";
import { payoutInLedger } from "./payout-in-ledger.ts";
import { takeBackUnused } from "./take-back-unused.ts";

/** Writes how an attempt to send a payout went, with all that follows from it. */
export function settlePayout(
  { database, clock, jobs }: Deps,
  { effect }: Pick<ClaimedPayout, "effect">,
  outcome: PayoutOutcome,
): Promise<DispatchOutcome> {
  return inTransaction(database, async (transaction) => {
    const now = clock.now();
    const end = endOf(outcome);
    if (!(await settleEffect(transaction, effect, { end, now }))) return "not_ours";
    const payoutId = effect.subjectId;
    if (outcome.kind === "sent") await confirm(transaction, { clock, jobs }, { payoutId, now, ...outcome });
    if (end.kind === "parked")
      await movePayout(transaction, {
        payoutId,
        from: "sent",
        to: "parked",
        reason: end.reason,
        actor: payoutActor,
        now,
      });
    if (end.kind === "parked" && end.reason === "account_not_ready")
      await closeAccount(transaction, { payoutId, now });
    return end.kind;
  });
}

/** An outcome as the effect keeps it: what nobody can be sure of is asked again. */
export function endOf(outcome: PayoutOutcome): EffectEnd {
  switch (outcome.kind) {
    case "sent":
      return { kind: "sent", peerRef: outcome.peerRef };
    case "refused":
      return { kind: "parked", reason: outcome.reason };
    case "unavailable":
      return { kind: "retry", reason: outcome.reason, retryAfterMs: outcome.retryAfterMs };
    case "unsure":
      return { kind: "retry", reason: outcome.reason, retryAfterMs: null };
  }
}

type Confirmation = { payoutId: string; now: Date; peerRef: string; code: string | null };

async function confirm(
  transaction: Transaction,
  deps: Pick<Deps, "clock" | "jobs">,
  { payoutId, now, peerRef, code }: Confirmation,
): Promise<void> {
  const isMoved = await movePayout(transaction, {
    payoutId,
    from: "sent",
    to: "confirmed",
    reason: null,
    actor: payoutActor,
    now,
    data: { peerRef, code },
  });
  if (!isMoved) return;
  const payout = await transaction.payout.findUniqueOrThrow({ where: { id: payoutId } });
  const inLedger = await payoutInLedger(transaction, payout, { occurredAt: now });
  if (inLedger) await postPayoutConfirmed(transaction, inLedger);
  else await settleRedemption(transaction, { payoutId, actor: payoutActor, now });
  // What it was asked for may have been taken back while it was on its way.
  await takeBackUnused(transaction, deps, payout.customerId);
}

/** The provider does not pay to this account any more, so nobody is to choose it. */
async function closeAccount(
  transaction: Transaction,
  { payoutId, now }: { payoutId: string; now: Date },
): Promise<void> {
  const { destinationRef } = await transaction.payout.findUniqueOrThrow({
    where: { id: payoutId },
    select: { destinationRef: true },
  });
  if (destinationRef === null) return;
  await transaction.payoutAccount.updateMany({
    where: { accountRef: destinationRef },
    data: { payoutsEnabled: false, checkedAt: now },
  });
}
