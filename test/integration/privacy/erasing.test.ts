import { readdir } from "node:fs/promises";
import { sqlOf, type Database } from "@worth/db";
import { moveLead } from "@worth/domain";
import { createLead } from "@worth/factories";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { askToJoin, confirmAddress } from "../../world/join-programme.ts";
import { readEveryValue } from "../../world/read-values.ts";
import { payInvoice } from "../../world/start-story.ts";
import { checkFile } from "../imports/import-file.ts";
import { openKnownPerson, traces } from "./known-person.ts";

/** Every cell of every table, the queue of jobs included, in which one of these is written. */
async function findTraces(database: Database): Promise<string[]> {
  const sql = sqlOf(database);
  const columns = await sql<{ cell: string; of: string; name: string; type: string }>(`
    SELECT format('%I', column_name) AS cell, format('%I.%I', table_schema, table_name) AS of,
      table_name || '.' || column_name AS name, udt_name AS type
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
      AND udt_name IN ('text', 'varchar', 'jsonb', 'json', 'bytea', '_text') ORDER BY 3`);
  const found: string[] = [];
  for (const { cell, of, name, type } of columns) {
    const text = type === "bytea" ? `encode(${cell}, 'escape')` : `${cell}::text`;
    const [row] = await sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${of}
       WHERE EXISTS (SELECT FROM unnest($1::text[]) AS trace WHERE strpos(lower(${text}), lower(trace)) > 0)`,
      [traces],
    );
    if ((row?.count ?? 0) > 0) found.push(name);
  }
  return found;
}

/** What the books say: every account's balance, without whose it is. */
const readBooks = (database: Database) =>
  sqlOf(database)<object>(
    `SELECT kind, unit, balance::float8 AS balance, "customerId" FROM ledger_account ORDER BY id`,
  );

const factTables = ["purchase", "touch", "act", "review_decision", "ledger_entry", "value_share", "consent"];

async function countFacts(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of factTables) {
    const [row] = await sqlOf(database)<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts[table] = row?.count ?? 0;
  }
  return counts;
}

test("an erased person is found in no table and no file, and the books, values and facts are what they were", async () => {
  const { database, url, erase, customerId, folder, reviewId, drain } = await openKnownPerson();
  await drain();
  await expectConserved({ url, database });
  expect(await findTraces(database)).not.toEqual([]);
  const before = [await readEveryValue(database), await readBooks(database), await countFacts(database)];
  await erase();
  expect(await findTraces(database)).toEqual([]);
  expect([await readEveryValue(database), await readBooks(database), await countFacts(database)]).toEqual(
    before,
  );
  await expectConserved({ url, database });
  expect(await readEveryValue(database)).toEqual(before[0]);
  const left = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
  expect(await database.review.findUnique({ where: { id: reviewId } })).toMatchObject({ state: "withdrawn" });
  expect(await database.erasure.findMany()).toMatchObject([{ customerId, askedBy: "member", staffId: null }]);
});

test("what others wrote stays, without the person's name and address", async () => {
  const { database, erase, mary } = await openKnownPerson();
  await erase();
  const text = await database.reviewText.findFirstOrThrow({
    where: { review: { customerId: mary.customerId } },
  });
  expect(text.body).toBe("… told me of it.");
  const details = await database.auditDetail.findMany({ where: { entry: { action: "test" } } });
  expect(details.map(({ after }) => after)).toEqual([{ note: "Ask … (…) first." }]);
});

test("staff erase a customer once, and the second time are told so", async () => {
  const { database, erase, staff } = await openKnownPerson();
  await erase(staff);
  await expect(erase(staff)).rejects.toMatchObject({ code: "already_done" });
  expect(await database.erasure.findMany()).toMatchObject([{ askedBy: "staff", staffId: staff.staffId }]);
});

test("while money is on its way to them nothing is erased, no file either", async () => {
  const { database, erase, customerId, folder, clock } = await openKnownPerson();
  await database.payout.create({
    data: {
      id: "pay_1",
      customerId,
      rail: "manual",
      state: "pending",
      currency: "USD",
      amountMinor: 10_00,
      createdAt: clock.now(),
    },
  });
  await expect(erase()).rejects.toMatchObject({ code: "payout_under_way" });
  expect(await findTraces(database)).not.toEqual([]);
  expect((await readdir(folder)).length).toBeGreaterThan(0);
});

test("an erased person is not taken in again: not by joining, a file, a lead or a payment", async () => {
  const story = await openKnownPerson();
  const { database, world, deps, erase, staff, mary, email, displayName, buyer } = story;
  await erase();
  await askToJoin(world, { email: "Wilhelmina.Quast@Example.com", displayName });
  expect(await confirmAddress(world, email)).toEqual({ kind: "erased" });
  const file = await checkFile(
    world,
    `Email,Name,Date,Amount,Currency\n${email},${displayName},2024-05-01,19.90,USD`,
  );
  expect(file).toMatchObject({ badCount: 1, addedCount: 0 });
  expect(file.rowErrors.rows).toMatchObject([{ reason: "erased_customer", value: "" }]);
  await database.import.updateMany({ data: { state: "failed" } });
  await database.importFile.deleteMany({});
  const { leadId } = await createLead(database, { referrerId: mary.customerId, contactEmail: email });
  await expect(moveLead(deps, staff, { leadId, stage: "won" })).rejects.toMatchObject({
    code: "person_erased",
  });
  await database.lead.deleteMany({ where: { id: leadId } }).catch(() => null);
  const customersBefore = await database.customer.count();
  payInvoice(story, { customerId: buyer.id, amountMinor: 33_00 });
  await story.stripe.webhooksSettled();
  await story.drain();
  // The money counts, as nobody's in particular.
  expect(await database.purchase.count({ where: { capturedMinor: 33_00 } })).toBe(1);
  expect(await database.customer.count()).toBe(customersBefore + 1);
  expect(await database.customerIdentity.count({ where: { value: { in: [email, buyer.id] } } })).toBe(0);
  expect(await database.customer.count({ where: { displayName } })).toBe(0);
  await expectConserved(story);
});
