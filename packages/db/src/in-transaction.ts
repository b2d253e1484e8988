import type { Database, Transaction } from "./create-database.ts";
import { isRetryable } from "./database-error.ts";

const attempts = 5;

type Options = {
  /** How long the work may take once begun; imports need more than a form. */
  timeoutMs?: number;
};

/**
 * Runs `work` in one READ COMMITTED transaction, again from the start when Postgres ends it for a deadlock or a
 * serialization conflict. `work` must therefore touch nothing but the transaction.
 */
export async function inTransaction<T>(
  database: Database,
  work: (transaction: Transaction) => Promise<T>,
  { timeoutMs = 15_000 }: Options = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.$transaction(work, { timeout: timeoutMs, maxWait: 10_000 });
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error;
    }
  }
}
