import { readdir } from "node:fs/promises";
import { sqlOf, type Database } from "@worth/db";
import { erasablePlaces, moveLead } from "@worth/domain";
import { createLead } from "@worth/factories";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { askToJoin, confirmAddress } from "../../world/join-programme.ts";
import { readEveryValue } from "../../world/read-values.ts";
import { payInvoice } from "../../world/start-story.ts";
import { checkFile } from "../imports/import-file.ts";
import { openKnownPerson, traces } from "./known-person.ts";
import { findTraces } from "./find-traces.ts";

/** What the books say: every account's balance, without whose it is. */
const readBooks = (database: Database) =>
  sqlOf(database)<object>(
    `SELECT kind, unit, balance::float8 AS balance, "customerId" FROM ledger_account ORDER BY id`,
  );

const factTables = [
  "purchase",
  "touch",
  "act",
  "review_decision",
  "ledger_entry",
  "value_share",
  "consent",
  "referral",
  "idea",
  "idea_comment",
  "question",
  "answer",
  "mention",
  "heard_answer",
  "logged_act",
  "outside_review",
  "feedback",
  "feedback_answer",
  "consultation_answer",
  "beta_group_member",
  "payout",
];

async function countFacts(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of factTables) {
    const [row] = await sqlOf(database)<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts[table] = row?.count ?? 0;
  }
  return counts;
}

/** Where nothing of anybody can be read: keys of files, hashes, what is encrypted, a country and an address of a network. */
const wordless = [
  "customer.country",
  "customer_trait.hash",
  "effect_payload.ciphertext",
  "join_trace.addressHash",
  "join_trace.agentHash",
  "member_session.ipAddress",
  "member_session.token",
  "feedback_picture.storageKey",
  "idea_attachment.storageKey",
  "logged_act_text.storageKey",
  "outside_proof.storageKey",
  "review_photo.storageKey",
];

test("before she is erased, she is found in every column that the list of erasing names", async () => {
  const { database } = await openKnownPerson();
  const listed = erasablePlaces.flatMap(({ table, columns }) =>
    columns.map((column) => `${table}.${column}`),
  );
  const found = new Set(await findTraces(database, traces));
  expect(listed.filter((name) => !found.has(name)).toSorted()).toEqual(wordless.toSorted());
});

test("an erased person is found in no table and no file, and the books, values and facts are what they were", async () => {
  const { database, url, erase, customerId, folder, reviewId, drain } = await openKnownPerson();
  await drain();
  await expectConserved({ url, database });
  expect(await findTraces(database, traces)).not.toEqual([]);
  const before = [await readEveryValue(database), await readBooks(database), await countFacts(database)];
  await erase();
  expect(await findTraces(database, traces)).toEqual([]);
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

test("her place in a beta group goes to whoever waits, who is told, and counts stay true", async () => {
  const { database, erase, mary, customerId, groupId } = await openKnownPerson();
  await erase();
  expect(await database.betaGroup.findUniqueOrThrow({ where: { id: groupId } })).toMatchObject({
    joinedCount: 1,
    waitingCount: 0,
  });
  const standing = await database.betaGroupMember.findMany({ where: { groupId }, orderBy: { state: "asc" } });
  expect(standing.map((one) => [one.customerId, one.state])).toEqual([
    [mary.customerId, "joined"],
    [customerId, "left"],
  ]);
  const told = { where: { body: { path: ["template"], equals: "beta_place" } } };
  expect(await database.effectPayload.count(told)).toBe(1);
  expect(await database.consultation.findFirst()).toMatchObject({ answerCount: 1 });
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
  expect(await findTraces(database, traces)).not.toEqual([]);
  expect((await readdir(folder)).length).toBeGreaterThan(0);
});

test("an erased person is not taken in again: not by joining, a file, a lead or a payment", async () => {
  const story = await openKnownPerson();
  const { database, world, deps, erase, staff, mary, email, displayName, buyer } = story;
  await erase();
  await story.drain();
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
