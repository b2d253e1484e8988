import { erasablePlaces, neverPersonal } from "@worth/domain";
import { sqlOf } from "@worth/db";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

type Column = { table: string; column: string };

/** Ids say what they are by their names. */
const isId = (column: string): boolean => column === "id" || /(?:Id|By)$/.test(column);

/** Every column of the product's schema that can hold words. */
async function listColumns(): Promise<Column[]> {
  const { database } = await createWorld();
  return sqlOf(database)<Column>(`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'
      AND (udt_name IN ('text', 'varchar', 'jsonb', 'json', 'bytea', '_text')) ORDER BY 1, 2`);
}

const placed = (places: readonly { table: string; columns: readonly string[] }[]): Set<string> =>
  new Set(places.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)));

test("every column with words is erased with its person, or named as one that never holds personal data", async () => {
  const erased = placed(erasablePlaces);
  const never = placed(Object.entries(neverPersonal).map(([table, columns]) => ({ table, columns })));
  const columns = (await listColumns()).map(({ table, column }) => ({ name: `${table}.${column}`, column }));
  const forgotten = columns.filter(
    ({ name, column }) => !isId(column) && !erased.has(name) && !never.has(name),
  );
  expect(forgotten.map(({ name }) => name)).toEqual([]);
  const known = new Set(columns.map(({ name }) => name));
  expect([...erased, ...never].filter((name) => !known.has(name))).toEqual([]);
  expect([...erased].filter((name) => never.has(name))).toEqual([]);
});
