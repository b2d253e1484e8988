import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { giveRedemptionBack } from "./give-redemption-back.ts";
import { lockPerk } from "./lock-perk.ts";
import { moveRedemption } from "./move-redemption.ts";

type TakeBack = { redemption: { id: string; perkId: string }; actor: Actor; now: Date };

/** The code or credit a redemption brought was taken back before it was used; nothing happens a second time. */
export async function takeBackRedemption(
  transaction: Transaction,
  { redemption: { id: redemptionId, perkId }, actor, now }: TakeBack,
): Promise<void> {
  const perk = await lockPerk(transaction, perkId);
  const move = { redemptionId, from: "fulfilled", to: "cancelled", actor, now } as const;
  if (await moveRedemption(transaction, move))
    await giveRedemptionBack(transaction, { redemptionId, perk, staffId: null, now });
}
