import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";

/**
 * Records how much more of a purchase was taken back than was known; below 0 some of it is back.
 * @returns false when nothing is new
 */
export async function postDifference(
  transaction: Transaction,
  kind: "refund" | "dispute",
  purchaseId: string,
  amountMinor: number,
  occurredAt: Date,
): Promise<boolean> {
  if (amountMinor === 0) return false;
  const fact = { purchaseId, amountMinor, occurredAt };
  if (kind === "refund") await transaction.refund.create({ data: { id: createId("refund"), ...fact } });
  else await transaction.dispute.create({ data: { id: createId("dispute"), ...fact } });
  return true;
}
