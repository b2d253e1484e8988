import type { Sql } from "@worth/db";

const key = "hashtextextended('valuation', 0)";

/**
 * Taken by every refresh before it reads facts. A run takes the same lock alone when it starts and when it publishes,
 * so that a refresh is either in what the run reads or knows of the run.
 */
export async function lockForRefresh(sql: Sql): Promise<void> {
  await sql(`SELECT pg_advisory_xact_lock_shared(${key})::text`);
}

/** Waits for refreshes under way and holds off new ones until this transaction ends. */
export async function lockForRun(sql: Sql): Promise<void> {
  await sql(`SELECT pg_advisory_xact_lock(${key})::text`);
}
