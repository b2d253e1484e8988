import type { SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { claimEffect, type ClaimedEffect } from "../effects/claim-effect.ts";
import type { Claim } from "../effects/dispatch-outcome.ts";
import type { PayoutOrder, Recipient } from "../ports/payouts.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { movePayout } from "./move-payout.ts";
import { readRecipient } from "./read-recipient.ts";

export const payoutActor: SystemActor = { kind: "system", name: "payouts" };

export type ClaimedPayout = {
  effect: ClaimedEffect;
  /** Without a destination while nobody decided it. */
  order: Omit<PayoutOrder, "destinationRef"> & { destinationRef: string | null };
  recipient: Recipient;
};

/** Takes a payout to send it: from now on it may be at the provider. */
export function claimPayout(deps: Deps, effectId: string): Promise<Claim<ClaimedPayout>> {
  return inTransaction(deps.database, async (transaction) => {
    const now = deps.clock.now();
    const claim = await claimEffect(transaction, { effectId, now });
    if (claim.kind !== "claimed") return claim;
    const effect = claim.claimed;
    const payoutId = effect.subjectId;
    const payout = await transaction.payout.findUniqueOrThrow({ where: { id: payoutId } });
    const { rail, state, currency, amountMinor, destinationRef, codeExpiresAt, createdAt } = payout;
    if (rail === "manual") throw new Error(`The payout ${payoutId} is paid by hand.`);
    if (state === "pending")
      await movePayout(transaction, {
        payoutId,
        from: "pending",
        to: "sent",
        reason: null,
        actor: payoutActor,
        now,
      });
    const { name: label } = await getProgrammeRow(transaction);
    const order = { payoutId, rail, currency, amountMinor, destinationRef, codeExpiresAt, label, createdAt };
    const recipient = await readRecipient(transaction, payout.customerId);
    return { kind: "claimed", claimed: { effect, order, recipient } };
  });
}
