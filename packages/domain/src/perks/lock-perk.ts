import type { Transaction } from "@worth/db";

/**
 * Holds a perk until the transaction ends: its stock, and how often members have it, are decided by one at a time. Null
 * for one that is not there.
 */
export async function lockPerk(transaction: Transaction, perkId: string) {
  await transaction.$executeRaw`SELECT 1 FROM perk WHERE id = ${perkId} FOR NO KEY UPDATE`;
  return transaction.perk.findUnique({ where: { id: perkId }, include: { leastTier: true } });
}

export type LockedPerk = NonNullable<Awaited<ReturnType<typeof lockPerk>>>;
