import type { Transaction } from "@worth/db";

/** Who was given a reward for this purchase: what it cost follows the purchase. */
export async function findRewarded(transaction: Transaction, purchaseId: string): Promise<string[]> {
  const rewards = await transaction.reward.findMany({
    where: { state: { in: ["granted", "fulfilled"] }, purchaseId },
    select: { customerId: true },
  });
  return rewards.map(({ customerId }) => customerId);
}
