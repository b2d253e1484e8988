import type { Transaction } from "./create-database.ts";

/**
 * Holds everyone else who works on the same key until this transaction ends, whether or not a row exists yet.
 * The space keeps keys of different meanings apart.
 */
export async function lockKey(transaction: Transaction, space: string, key: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${space}:${key}`}, 0))`;
}
