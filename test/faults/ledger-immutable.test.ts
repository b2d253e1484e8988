import { readDatabaseRefusal, type Transaction } from "@worth/db";
import { adjustBalance, reverseAdjustment, verifyLedger } from "@worth/domain";
import { createCustomer, createStaff } from "@worth/factories";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { createMoneyFacts } from "../integration/database/money-facts.ts";
import { readBalances } from "../integration/ledger/balances.ts";
import { createWorld, type World } from "../world/create-world.ts";
import { reportFigure } from "./report.ts";

const tables = [
  "ledger_transaction",
  "ledger_entry",
  "ledger_account",
  "point_lot",
  "point_lot_use",
  "point_lot_notice",
] as const;

/** A column of each that a forger would write. */
const columns = {
  ledger_transaction: { occurredAt: new Date() },
  ledger_entry: { amount: 1n },
  ledger_account: { balance: 1_000_000n },
  point_lot: { remaining: 1n },
  point_lot_use: { points: 1n },
  point_lot_notice: { recordedAt: new Date() },
} as const;

async function openBooks(): Promise<World> {
  const world = await createWorld();
  const { customerId } = await createCustomer(world.database);
  await createMoneyFacts(world.database, customerId);
  return world;
}

test("no row of the ledger is changed, deleted or emptied by raw SQL, as the owner of the database", async () => {
  const { url } = await openBooks();
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  for (const table of tables) {
    const [column] = Object.keys(columns[table]);
    for (const sql of [
      `UPDATE ${table} SET "${column}" = "${column}"`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      const code = await client.query(sql).then(
        () => "nothing was refused",
        (error: { code: string }) => error.code,
      );
      expect({ sql, code }).toEqual({ sql, code: "23514" });
    }
  }
});

type Model = {
  updateMany: (args: { data: object }) => Promise<unknown>;
  deleteMany: (args: object) => Promise<unknown>;
};

test("no row of the ledger is changed, deleted or emptied through Prisma", async () => {
  const { database } = await openBooks();
  for (const table of tables) {
    const name = table.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const asked: ((transaction: Transaction) => Promise<unknown>)[] = [
      (transaction) => modelOf(transaction, name).updateMany({ data: columns[table] }),
      (transaction) => modelOf(transaction, name).deleteMany({}),
      (transaction) => transaction.$executeRawUnsafe(`TRUNCATE ${table} CASCADE`),
    ];
    for (const [index, ask] of asked.entries()) {
      const refusal = await database.$transaction(ask).then(
        () => "nothing was refused",
        (error: unknown) => readDatabaseRefusal(error)?.kind,
      );
      expect({ table, index, refusal }).toEqual({ table, index, refusal: "rule_broken" });
    }
  }
  reportFigure("M2", `3 of 3 refused on ${tables.length} tables, through Prisma and raw SQL`);
});

const modelOf = (transaction: Transaction, name: string): Model =>
  transaction[name as "ledgerEntry"] as unknown as Model;

test("a correction is a reversing entry: both lines stay, and the balance is what it was", async () => {
  const world = await createWorld();
  const { database, deps } = world;
  const { customerId } = await createCustomer(database);
  const { staffId, role } = await createStaff(database);
  const actor = { kind: "staff", staffId, role } as const;
  const requestKey = "019aa000-0000-7000-8000-000000000001";
  const gift = { customerId, unit: "points", amount: 70, reason: "for the trouble", requestKey };
  await adjustBalance(deps, actor, gift);
  const { id: transactionId } = await database.ledgerTransaction.findFirstOrThrow();
  await reverseAdjustment(deps, actor, { transactionId, reason: "the wrong person" });
  await expect(reverseAdjustment(deps, actor, { transactionId, reason: "again" })).rejects.toMatchObject({
    code: "already_done",
  });
  expect(await readBalances(world, customerId, "points")).toEqual({ held: 0, pending: 0, owed: 0 });
  const lines = await database.ledgerTransaction.findMany({
    include: { note: true },
    orderBy: { id: "asc" },
  });
  expect(lines.map(({ kind, reversesId, note }) => [kind, reversesId, note?.text])).toEqual([
    ["adjusted", null, "for the trouble"],
    ["adjusted", transactionId, "the wrong person"],
  ]);
  expect(await verifyLedger(database)).toEqual([]);
  const audits = await database.auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(audits.map(({ action }) => action)).toEqual(["ledger.adjusted", "ledger.reversed"]);
});

test("books that were tampered with behind the triggers' back are found, account by account", async () => {
  const { database } = await openBooks();
  expect(await verifyLedger(database)).toEqual([]);
  const account = await database.ledgerAccount.findFirstOrThrow({ where: { kind: "member_points" } });
  await database.$executeRaw`ALTER TABLE ledger_account DISABLE TRIGGER keep_ledger_account`;
  await database.ledgerAccount.update({ where: { id: account.id }, data: { balance: 1_000 } });
  const differences = await verifyLedger(database);
  expect(differences).toEqual([
    { what: "balance", id: account.id, stored: "1000", rebuilt: "60" },
    { what: "points_in_lots", id: account.id, stored: "1000", rebuilt: "60" },
  ]);
});
