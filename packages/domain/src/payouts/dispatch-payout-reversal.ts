import { inTransaction, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { claimEffect, type ClaimedEffect } from "../effects/claim-effect.ts";
import type { DispatchOutcome } from "../effects/dispatch-mail.ts";
import { settleEffect } from "../effects/settle-effect.ts";
import { post } from "../ledger/post.ts";
import { heldBy, programme } from "../ledger/posting.ts";
import type { PayoutOutcome, Payouts } from "../ports/payouts.ts";
import { payoutActor } from "./claim-payout.ts";
import { movePayout } from "./move-payout.ts";
import { endOf } from "./settle-payout.ts";

type DispatchDeps = Deps & { payouts: Payouts };

/** Takes one transfer back: claim, call with the row's key, settle; the member has the credit again. */
export async function dispatchPayoutReversal(
  deps: DispatchDeps,
  { effectId }: { effectId: string },
): Promise<DispatchOutcome> {
  const claimed = await claim(deps, effectId);
  if (!claimed) return "not_ours";
  const outcome = await takeBack(deps.payouts, claimed);
  return settle(deps, claimed.effect, outcome);
}

type Claimed = { effect: ClaimedEffect; payoutId: string; peerRef: string };

function claim({ database, clock }: Deps, effectId: string): Promise<Claimed | null> {
  return inTransaction(database, async (transaction) => {
    const effect = await claimEffect(transaction, { effectId, now: clock.now() });
    if (!effect) return null;
    const payoutId = effect.subjectId;
    const { peerRef } = await transaction.payout.findUniqueOrThrow({ where: { id: payoutId } });
    if (peerRef === null) throw new Error(`The payout ${payoutId} never left.`);
    return { effect, payoutId, peerRef };
  });
}

/**
 * A transfer's own books tell whether it was taken back for this payout, so any try but the first looks there before it
 * asks: that also answers for keys the provider forgot.
 */
async function takeBack(payouts: Payouts, { effect, ...payout }: Claimed): Promise<PayoutOutcome> {
  if (effect.attempt > 1 || effect.isAgain) {
    const trace = await payouts.findReversal(payout);
    if (trace.kind !== "none") return trace;
  }
  const outcome = await payouts.reverse(payout, effect.key);
  if (outcome.kind !== "unsure") return outcome;
  const trace = await payouts.findReversal(payout);
  return trace.kind === "none" ? { kind: "refused", reason: "no_trace" } : trace;
}

function settle(
  { database, clock }: Deps,
  effect: ClaimedEffect,
  outcome: PayoutOutcome,
): Promise<DispatchOutcome> {
  return inTransaction(database, async (transaction) => {
    const now = clock.now();
    const end = endOf(outcome);
    if (!(await settleEffect(transaction, effect, { end, now }))) return "not_ours";
    if (end.kind === "sent") await giveBack(transaction, { payoutId: effect.subjectId, now });
    return end.kind;
  });
}

async function giveBack(
  transaction: Transaction,
  { payoutId, now }: { payoutId: string; now: Date },
): Promise<void> {
  const move = { payoutId, from: "confirmed", to: "returned", reason: "reversed" } as const;
  if (!(await movePayout(transaction, { ...move, actor: payoutActor, now }))) return;
  const { customerId, currency, amountMinor } = await transaction.payout.findUniqueOrThrow({
    where: { id: payoutId },
  });
  // It had arrived, so it comes from outside, not from what is on its way.
  await post(transaction, {
    key: `payout:${payoutId}:reversed`,
    kind: "payout_returned",
    unit: currency,
    causeId: payoutId,
    occurredAt: now,
    legs: [
      { account: programme("issuer"), amount: -amountMinor },
      { account: heldBy(customerId, currency), amount: amountMinor },
    ],
  });
}
