import type { SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { claimEffect, type ClaimedEffect } from "../effects/claim-effect.ts";
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

/** Takes a payout to send it: from now on it may be at the provider. Null when it is not to be sent, or not now. */
export function claimPayout(deps: Deps, effectId: string): Promise<ClaimedPayout | null> {
  return inTransaction(deps.database, async (transaction) => {
    const now = deps.clock.now();
    const effect = await claimEffect(transaction, { effectId, now });
    if (!effect) return null;
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
    return {
      effect,
      order: { payoutId, rail, currency, amountMinor, destinationRef, codeExpiresAt, label, createdAt },
      recipient: await readRecipient(transaction, payout.customerId),
    };
  });
}
