import type { Database } from "@worth/db";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { checks, functions, partialUniqueIndexes, triggers } from "./guards.ts";

/** Guards live in migration SQL, where a schema diff does not see them: these lists notice one that is dropped. */
const catalogue = {
  checks: `
    SELECT conrelid::regclass || '.' || conname AS guard FROM pg_constraint
    WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND convalidated`,
  triggers: `
    SELECT tgrelid::regclass || '.' || tgname || ': ' || tgfoid::regproc
      || CASE WHEN tgtype & 2 > 0 THEN ' before ' ELSE ' after ' END
      || array_to_string(array_remove(ARRAY[
           CASE WHEN tgtype & 4 > 0 THEN 'insert' END, CASE WHEN tgtype & 8 > 0 THEN 'delete' END,
           CASE WHEN tgtype & 16 > 0 THEN 'update' END, CASE WHEN tgtype & 32 > 0 THEN 'truncate' END], NULL), ' or ')
      || CASE WHEN tgtype & 1 > 0 THEN ' of each row' ELSE ' of the statement' END
      || CASE WHEN tgdeferrable AND tginitdeferred THEN ', at commit' ELSE '' END AS guard
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace AND tgenabled = 'O'`,
  partialUniqueIndexes: `
    SELECT indrelid::regclass || '.' || indexrelid::regclass || ': ' || pg_get_indexdef(indexrelid, 1, true)
      || ' where ' || pg_get_expr(indpred, indrelid) AS guard
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE indisunique AND indisvalid AND indpred IS NOT NULL AND relnamespace = 'public'::regnamespace`,
  functions: `
    SELECT proname::text AS guard FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')`,
} as const;

async function listGuards(database: Database, kind: keyof typeof catalogue): Promise<string[]> {
  const rows = await database.$queryRawUnsafe<{ guard: string }[]>(catalogue[kind]);
  return rows.map(({ guard }) => guard).toSorted();
}

test("the database guards its rows with exactly the listed checks, triggers, partial indexes and functions", async () => {
  const { database } = await createWorld();
  expect(await listGuards(database, "checks")).toEqual(checks.toSorted());
  expect(await listGuards(database, "triggers")).toEqual(triggers.toSorted());
  expect(await listGuards(database, "partialUniqueIndexes")).toEqual(partialUniqueIndexes.toSorted());
  expect(await listGuards(database, "functions")).toEqual(functions.toSorted());
});

test("a guard that is switched off is missed", async () => {
  const { database } = await createWorld();
  await database.$executeRaw`ALTER TABLE refund DISABLE TRIGGER append_only`;
  expect(await listGuards(database, "triggers")).toHaveLength(triggers.length - 1);
});
