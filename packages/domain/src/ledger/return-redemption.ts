import type { Transaction } from "@worth/db";
import { post, type Posted } from "./post.ts";
import { heldBy, programme } from "./posting.ts";
import type { Redeeming } from "./redeem.ts";

/** Gives back what a redemption took, once; points go back into the lots they came from. */
export async function returnRedemption(
  transaction: Transaction,
  {
    redemptionId,
    customerId,
    unit,
    amount,
    occurredAt,
    staffId = null,
  }: Redeeming & { staffId?: string | null },
): Promise<Posted> {
  const { id: reversesId } = await transaction.ledgerTransaction.findUniqueOrThrow({
    where: { key: `redemption:${redemptionId}` },
    select: { id: true },
  });
  return post(transaction, {
    key: `redemption:${redemptionId}:returned`,
    kind: "redemption_returned",
    unit,
    causeId: redemptionId,
    reversesId,
    occurredAt,
    staffId,
    lots: { to: "their_lots", transactionId: reversesId },
    legs: [
      { account: heldBy(customerId, unit), amount },
      { account: programme("issuer"), amount: -amount },
    ],
  });
}
