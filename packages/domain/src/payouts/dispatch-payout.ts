import type { Deps } from "../deps.ts";
import type { DispatchOutcome } from "../effects/dispatch-outcome.ts";
import { holdClaim } from "../effects/hold-claim.ts";
import type { PayoutOrder, PayoutOutcome, PayoutTrace, Payouts } from "../ports/payouts.ts";
import { claimPayout, type ClaimedPayout } from "./claim-payout.ts";
import { pinDestination } from "./pin-destination.ts";
import { settlePayout } from "./settle-payout.ts";

/** Providers may forget a key after a day: within this much of it the key still speaks the truth. */
const keyMs = 20 * 3_600_000;

/**
 * Sends one payout: claim (transaction), call the provider with the row's key (no transaction), settle (transaction).
 * Whatever happens in between, it is asked for again under the same key, or looked for in the provider's books before
 * anybody asks under another one. It waits for a person only when it is certain that nothing left.
 */
export async function dispatchPayout(
  deps: Deps & { payouts: Payouts },
  { effectId }: { effectId: string },
): Promise<DispatchOutcome> {
  const claim = await claimPayout(deps, effectId);
  if (claim.kind !== "claimed") return claim.outcome;
  const { claimed } = claim;
  const outcome = await holdClaim(deps, claimed.effect, () => send(deps, claimed));
  return settlePayout(deps, claimed, outcome);
}

async function send(deps: Deps & { payouts: Payouts }, claimed: ClaimedPayout): Promise<PayoutOutcome> {
  const pinned = await pinDestination(deps, claimed);
  if (pinned.kind === "pinned") return deliver(deps, claimed, pinned.order);
  // Nothing was sent to anybody yet, whatever became of the customer it was to go to.
  return pinned.kind === "unsure" ? { ...pinned, kind: "refused" } : pinned;
}

async function deliver(
  { clock, payouts }: Deps & { payouts: Payouts },
  { effect }: ClaimedPayout,
  order: PayoutOrder,
): Promise<PayoutOutcome> {
  const isKeyOld = clock.now().getTime() - effect.triedSince.getTime() > keyMs;
  if (isKeyOld || effect.isAgain) {
    const trace = await payouts.find(order);
    if (trace.kind !== "none") return trace;
    if (isKeyOld) return { kind: "refused", reason: "no_trace" };
  }
  const outcome = await sendTo(payouts, order, effect.key);
  if (outcome.kind === "unsure") return orNothing(await payouts.find(order), "no_trace");
  return outcome;
}

/** Transfers go to accounts that can be paid at this moment; one that left before an account was closed is found. */
async function sendTo(payouts: Payouts, order: PayoutOrder, key: string): Promise<PayoutOutcome> {
  if (order.rail !== "transfer") return payouts.send(order, key);
  const account = await payouts.readAccount(order.destinationRef);
  if (account.kind === "found" && account.payoutsEnabled) return payouts.send(order, key);
  if (account.kind === "unavailable" || account.kind === "unsure") return account;
  return orNothing(
    await payouts.find(order),
    account.kind === "refused" ? account.reason : "account_not_ready",
  );
}

function orNothing(
  trace: PayoutTrace,
  reason: Extract<PayoutOutcome, { kind: "refused" }>["reason"],
): PayoutOutcome {
  return trace.kind === "none" ? { kind: "refused", reason } : trace;
}
