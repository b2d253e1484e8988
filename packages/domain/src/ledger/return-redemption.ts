import type { Transaction } from "@worth/db";
import type { Posted } from "./post.ts";
import { postReturn } from "./post-return.ts";
import { programme } from "./posting.ts";
import type { Redeeming } from "./redeem.ts";

/** Gives back what a redemption took, once; points go back into the lots they came from, but for what settles a debt. */
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
  return postReturn(transaction, {
    key: `redemption:${redemptionId}:returned`,
    kind: "redemption_returned",
    unit,
    causeId: redemptionId,
    reversesId,
    occurredAt,
    staffId,
    lots: { to: "their_lots", transactionId: reversesId },
    customerId,
    amount,
    from: programme("issuer"),
  });
}
