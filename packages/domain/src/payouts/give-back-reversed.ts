import type { Transaction } from "@worth/db";
import { postReturn } from "../ledger/post-return.ts";
import { programme } from "../ledger/posting.ts";
import { takeBackRedemption } from "../perks/take-back-redemption.ts";
import { payoutActor } from "./claim-payout.ts";
import { movePayout } from "./move-payout.ts";

/** What follows when a payout that had arrived was taken back; once. */
export async function giveBackReversed(
  transaction: Transaction,
  { payoutId, now }: { payoutId: string; now: Date },
): Promise<void> {
  const payout = await transaction.payout.findUniqueOrThrow({
    where: { id: payoutId },
    include: { redemption: true },
  });
  const { customerId, currency, amountMinor, redemption } = payout;
  // The perk first, as whoever orders one does.
  if (redemption) await takeBackRedemption(transaction, { redemption, actor: payoutActor, now });
  const move = { payoutId, from: "confirmed", to: "returned", reason: "reversed" } as const;
  if (!(await movePayout(transaction, { ...move, actor: payoutActor, now })) || redemption) return;
  // It had arrived, so it comes from outside, not from what is on its way.
  await postReturn(transaction, {
    key: `payout:${payoutId}:reversed`,
    kind: "payout_returned",
    unit: currency,
    causeId: payoutId,
    occurredAt: now,
    customerId,
    amount: amountMinor,
    from: programme("issuer"),
  });
}
