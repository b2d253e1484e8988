import type { AutomaticRail } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { claimEffect, type ClaimedEffect } from "../effects/claim-effect.ts";
import type { Claim, DispatchOutcome } from "../effects/dispatch-outcome.ts";
import { holdClaim } from "../effects/hold-claim.ts";
import { settleEffect } from "../effects/settle-effect.ts";
import type { ArrivedPayout, PayoutOutcome, Payouts } from "../ports/payouts.ts";
import { giveBackReversed } from "./give-back-reversed.ts";
import { endOf } from "./settle-payout.ts";
import { takeBackUnused } from "./take-back-unused.ts";

type DispatchDeps = Deps & { payouts: Payouts };

/** Takes one payout back: claim, call with the row's key, settle; the member has the credit again. */
export async function dispatchPayoutReversal(
  deps: DispatchDeps,
  { effectId }: { effectId: string },
): Promise<DispatchOutcome> {
  const claim = await claimReversal(deps, effectId);
  if (claim.kind !== "claimed") return claim.outcome;
  const { claimed } = claim;
  const outcome = await holdClaim(deps, claimed.effect, () => takeBack(deps.payouts, claimed));
  return settle(deps, claimed, outcome);
}

type Claimed = { effect: ClaimedEffect; customerId: string; arrived: ArrivedPayout };

function claimReversal({ database, clock }: Deps, effectId: string): Promise<Claim<Claimed>> {
  return inTransaction(database, async (transaction) => {
    const claim = await claimEffect(transaction, { effectId, now: clock.now() });
    if (claim.kind !== "claimed") return claim;
    const effect = claim.claimed;
    const payoutId = effect.subjectId;
    const { customerId, rail, currency, amountMinor, destinationRef, peerRef, createdAt } =
      await transaction.payout.findUniqueOrThrow({ where: { id: payoutId } });
    if (peerRef === null || destinationRef === null || rail === "manual")
      throw new Error(`The payout ${payoutId} never left.`);
    const sent: AutomaticRail = rail;
    const arrived = { payoutId, rail: sent, currency, amountMinor, destinationRef, peerRef, createdAt };
    return { kind: "claimed", claimed: { effect, customerId, arrived } };
  });
}

/**
 * The provider's books tell whether this payout was taken back, so any try but the first looks there before it asks:
 * that also answers for keys the provider forgot.
 */
async function takeBack(payouts: Payouts, { effect, arrived }: Claimed): Promise<PayoutOutcome> {
  if (effect.attempt > 1 || effect.isAgain) {
    const trace = await payouts.findReversal(arrived);
    if (trace.kind !== "none") return trace;
  }
  const outcome = await payouts.reverse(arrived, effect.key);
  if (outcome.kind !== "unsure") return outcome;
  const trace = await payouts.findReversal(arrived);
  return trace.kind === "none" ? { kind: "refused", reason: "no_trace" } : trace;
}

function settle(
  { database, clock, jobs }: Deps,
  { effect, customerId }: Claimed,
  outcome: PayoutOutcome,
): Promise<DispatchOutcome> {
  return inTransaction(database, async (transaction) => {
    const now = clock.now();
    const end = endOf(outcome);
    if (!(await settleEffect(transaction, effect, { end, now }))) return "not_ours";
    if (end.kind === "sent") await giveBackReversed(transaction, { payoutId: effect.subjectId, now });
    // What was used is not to be had; another payout of theirs may still be.
    if (end.kind === "parked" && end.reason === "already_used")
      await takeBackUnused(transaction, { clock, jobs }, customerId);
    return end.kind;
  });
}
