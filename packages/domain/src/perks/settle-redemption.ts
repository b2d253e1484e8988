import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { moveRedemption } from "./move-redemption.ts";

/** What a redemption's payout brought has arrived; nothing happens for a payout of credit. */
export async function settleRedemption(
  transaction: Transaction,
  { payoutId, actor, now }: { payoutId: string; actor: Actor; now: Date },
): Promise<void> {
  const redemption = await transaction.redemption.findUnique({ where: { payoutId }, select: { id: true } });
  if (redemption)
    await moveRedemption(transaction, { redemptionId: redemption.id, to: "fulfilled", actor, now });
}
