import { erasablePlaces, neverPersonal, personalPlaces } from "@worth/domain";
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

/** Customers who are named in a row that is somebody else's, and rows that only say that a customer was erased or merged. */
const namedInOthers = [
  "attribution.referrerId",
  "customer.mergedIntoId",
  "erasure.customerId",
  "heard_answer.namedId",
  "identity_merge.fromId",
  "identity_merge.intoId",
  "touch.ownerId",
];

test("every table that names a customer is in what a member can download, or withheld for a reason that is written down", async () => {
  const { database } = await createWorld();
  const columns = await sqlOf(database)<Column>(`
    SELECT rule.conrelid::regclass::text AS table, col.attname::text AS column FROM pg_constraint AS rule
    JOIN pg_attribute AS col ON col.attrelid = rule.conrelid AND col.attnum = ANY(rule.conkey)
    WHERE rule.contype = 'f' AND rule.confrelid = 'customer'::regclass
      AND rule.connamespace = 'public'::regnamespace ORDER BY 1, 2`);
  const own = (column: Column) =>
    personalPlaces.some(
      ({ table, mine = "" }) => table === column.table && mine.includes(`"${column.column}"`),
    );
  const forgotten = columns.filter((column) => !own(column)).map(({ table, column }) => `${table}.${column}`);
  expect(forgotten).toEqual(namedInOthers);
});
