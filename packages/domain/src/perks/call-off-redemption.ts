import { AppError, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { callOffPayout } from "../payouts/call-off-payout.ts";
import { giveRedemptionBack } from "./give-redemption-back.ts";
import { lockPerk } from "./lock-perk.ts";
import { moveRedemption } from "./move-redemption.ts";

type CallOff = {
  redemption: { id: string; perkId: string };
  actor: Actor;
  staffId: string | null;
  now: Date;
  reason?: string;
};

/**
 * Takes a redemption back while nothing of it was handed out.
 * @throws AppError redemption_fulfilled, redemption_cancelled, redemption_under_way while a code or credit is being sent
 */
export async function callOffRedemption(
  transaction: Transaction,
  { redemption: { id: redemptionId, perkId }, actor, staffId, now, reason }: CallOff,
): Promise<void> {
  const perk = await lockPerk(transaction, perkId);
  const redemption = await transaction.redemption.findUniqueOrThrow({ where: { id: redemptionId } });
  const { state, payoutId } = redemption;
  if (state === "cancelled") throw new AppError("redemption_cancelled");
  if (state === "fulfilled") throw new AppError("redemption_fulfilled");
  if (payoutId !== null && !(await callOffPayout(transaction, { payoutId, actor, now })))
    throw new AppError("redemption_under_way");
  const move = {
    redemptionId,
    to: "cancelled",
    actor,
    now,
    ...(reason !== undefined && { reason }),
  } as const;
  if (!(await moveRedemption(transaction, move))) throw new AppError("redemption_fulfilled");
  await giveRedemptionBack(transaction, { redemptionId, perk, staffId, now });
}
