import type { Transaction } from "./create-database.ts";

/**
 * Holds everyone else who works on the same key until this transaction ends, whether or not a row exists yet.
 * The space keeps keys of different meanings apart.
 */
export async function lockKey(transaction: Transaction, space: string, key: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${space}:${key}`}, 0))`;
}

/** Like `lockKey`, but never waits: false when somebody else works on the key. */
export async function tryLockKey(transaction: Transaction, space: string, key: string): Promise<boolean> {
  const [row] = await transaction.$queryRaw<{ isOurs: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`${space}:${key}`}, 0)) AS "isOurs"`;
  return row?.isOurs ?? false;
}
