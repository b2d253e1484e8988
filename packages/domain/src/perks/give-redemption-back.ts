import type { Transaction } from "@worth/db";
import { returnRedemption } from "../ledger/return-redemption.ts";
import type { LockedPerk } from "./lock-perk.ts";

type GiveBack = { redemptionId: string; perk: LockedPerk | null; staffId: string | null; now: Date };

/**
 * Of a redemption that was cancelled the price is the member's again, points in the lots they came from, and the piece
 * it took is back in stock, where pieces are still counted. The caller holds the perk.
 */
export async function giveRedemptionBack(
  transaction: Transaction,
  { redemptionId, perk, staffId, now: occurredAt }: GiveBack,
): Promise<void> {
  const {
    customerId,
    unit,
    price: amount,
    tookPiece,
  } = await transaction.redemption.findUniqueOrThrow({
    where: { id: redemptionId },
  });
  // An earned perk took nothing.
  if (amount > 0)
    await returnRedemption(transaction, { redemptionId, customerId, unit, amount, occurredAt, staffId });
  if (tookPiece && perk && perk.stock !== null)
    await transaction.perk.update({ where: { id: perk.id }, data: { stock: perk.stock + 1 } });
}
