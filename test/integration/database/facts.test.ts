import { createId } from "@worth/contracts";
import { readDatabaseRefusal, type Transaction } from "@worth/db";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { createOneOfEachFact } from "./one-of-each-fact.ts";
import { factTables } from "./guards.ts";

const refused = { kind: "rule_broken", constraint: "append_only" };

/** What the database says to a statement; the transaction is rolled back either way. */
async function askFor(world: World, statement: (transaction: Transaction) => Promise<unknown>) {
  try {
    await world.database.$transaction(async (transaction) => {
      await statement(transaction);
      throw new Error("the statement went through");
    });
  } catch (error) {
    const refusal = readDatabaseRefusal(error);
    if (!refusal) throw error;
    return refusal;
  }
  throw new Error("nothing was thrown");
}

test("a fact is not changed, deleted or truncated by raw SQL", async () => {
  const world = await createWorld();
  await createOneOfEachFact(world.database);
  for (const table of factTables) {
    const rows = await world.database.$queryRawUnsafe<object[]>(`SELECT * FROM ${table}`);
    const [column] = Object.keys(rows[0] ?? {});
    expect(column, `${table} needs a row for its guard to be tried`).toBeDefined();
    for (const sql of [
      `UPDATE ${table} SET "${column}" = "${column}"`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ])
      expect({ sql, ...(await askFor(world, (transaction) => transaction.$executeRawUnsafe(sql))) }).toEqual({
        sql,
        ...refused,
      });
  }
});

test("a fact is not changed or deleted through Prisma", async () => {
  const world = await createWorld();
  await createOneOfEachFact(world.database);
  for (const table of factTables) {
    const write = (ask: (model: Writable) => Promise<unknown>) =>
      askFor(world, (transaction) => ask(writable(transaction, table)));
    const update = await write((model) => model.updateMany({ data: model.data }));
    expect({ table, ...update }).toEqual({ table, ...refused });
    const removal = await write((model) => model.deleteMany({}));
    expect({ table, ...removal }).toEqual({ table, ...refused });
  }
});

test("a fact is corrected by a new one beside it", async () => {
  const { database } = await createWorld();
  await createOneOfEachFact(database);
  const first = await database.attribution.findFirstOrThrow();
  const correction = { ...first, id: createId("attribution"), referrerId: null };
  await database.attribution.create({ data: correction });
  expect(await database.attribution.findMany({ orderBy: { id: "asc" } })).toEqual([first, correction]);
});

type Writable = {
  data: object;
  updateMany: (args: { data: object }) => Promise<unknown>;
  deleteMany: (args: object) => Promise<unknown>;
};

/** Columns a fact without a `recordedAt` can be tried with. */
const otherColumns: Readonly<Record<string, object>> = {
  beta_group_consent: { body: "other" },
  effect_attempt: { detail: "other" },
  ledger_entry: { amount: 1n },
  point_lot_use: { points: 1n },
  purchase_line: { amountMinor: 1n },
  referral_click: { occurredAt: new Date() },
  shipped_idea_product: { actId: "other" },
};

function writable(transaction: Transaction, table: (typeof factTables)[number]): Writable {
  const model = table.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const delegate = transaction[model as "purchase"] as unknown as Omit<Writable, "data">;
  return {
    data: otherColumns[table] ?? { recordedAt: new Date() },
    updateMany: (args) => delegate.updateMany(args),
    deleteMany: (args) => delegate.deleteMany(args),
  };
}
