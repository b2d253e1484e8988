import { refreshGroupCuts, refreshValues } from "@worth/domain";
import { inTransaction, type Database } from "@worth/db";
import { insertRows } from "@worth/factories";
import { tellStory } from "./demo/tell-story.ts";
import type { SeedOptions } from "./seed-options.ts";
import { withEmptyDatabase } from "./with-empty-database.ts";

/**
 * The demo: a shop with its customers of three years, told backwards from `now`, and everybody's value computed.
 * The same story every time, apart from ids.
 * @throws Error when the database holds a programme already
 */
export async function seedDemo({ databaseUrl, now, log }: SeedOptions): Promise<void> {
  await withEmptyDatabase(databaseUrl, async (database) => {
    const rows = tellStory(now);
    await inTransaction(database, (transaction) => insertRows(transaction, rows), { timeoutMs: 120_000 });
    log(`${rows.customer?.length ?? 0} customers and ${rows.purchase?.length ?? 0} purchases are in.`);
    await computeValues(database);
    log("Everybody's value is computed.");
  });
}

/** Triage compares accounts with cuts that come from all of them, so values are computed once before and once after. */
async function computeValues(database: Database): Promise<void> {
  const customers = await database.customer.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const customerIds = customers.map(({ id }) => id);
  await refreshValues({ database }, { customerIds });
  await refreshGroupCuts({ database });
  await refreshValues({ database }, { customerIds });
}
