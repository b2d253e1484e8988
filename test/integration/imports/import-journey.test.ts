import { createCustomer, createMember, createReferral } from "@worth/factories";
import { getImport, listImports } from "@worth/domain";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { readSnapshot } from "../../world/read-values.ts";
import { checkFile, countRows, importFile, manager, nothing } from "./import-file.ts";

const file = [
  "Email,Name,Date,Amount,Currency,SKU",
  "mia@example.com,Mia Lund,2024-05-01,19.90,USD,tea",
  "mia@example.com,Mia Lund,2024-05-01,19.90,USD,tea",
  'K-77,,2024-05-02,"1,250.00",EUR,cup',
  "leo@example.com,,2024-05-03,0.00,USD,",
].join("\n");

test("a dry run counts and changes nothing; the run adds what it counted and lets the file go", async () => {
  const world = await createWorld();
  const checked = await checkFile(world, file);
  expect(checked).toMatchObject({ state: "checked", rowCount: 4, addedCount: 4, knownCount: 0, badCount: 0 });
  expect(checked.header).toEqual(["Email", "Name", "Date", "Amount", "Currency", "SKU"]);
  expect(checked.sample[2]).toEqual(["K-77", "", "2024-05-02", "1,250.00", "EUR", "cup"]);
  expect(await countRows(world)).toEqual(nothing);

  const done = await importFile(world, file);
  expect(done).toMatchObject({ state: "done", rowCount: 4, doneCount: 4, addedCount: 4, header: null });
  expect(await countRows(world)).toEqual({
    customers: 3,
    identities: 3,
    products: 2,
    purchases: 4,
    lines: 3,
  });
  const purchases = await world.database.purchase.findMany({
    orderBy: [{ occurredAt: "asc" }, { sourceKey: "asc" }],
    select: {
      currency: true,
      capturedMinor: true,
      occurredAt: true,
      customer: { select: { displayName: true } },
    },
  });
  const tea = {
    currency: "USD",
    capturedMinor: 1990,
    occurredAt: new Date("2024-05-01"),
    customer: { displayName: "Mia Lund" },
  };
  expect(purchases).toMatchObject([
    tea,
    tea,
    {
      currency: "EUR",
      capturedMinor: 125000,
      occurredAt: new Date("2024-05-02"),
      customer: { displayName: "K-77" },
    },
    {
      currency: "USD",
      capturedMinor: 0,
      occurredAt: new Date("2024-05-03"),
      customer: { displayName: "leo@example.com" },
    },
  ]);
  expect((await listImports(world.deps, manager, { page: 1 })).rows.map(({ state }) => state)).toEqual([
    "done",
    "checked",
  ]);
  expect(await world.database.importFile.count()).toBe(1);
});

test("importing a file again changes nothing, and a longer one adds only what is new", async () => {
  const world = await createWorld();
  await importFile(world, file);
  const before = await countRows(world);
  expect(await checkFile(world, file)).toMatchObject({ addedCount: 0, knownCount: 4 });
  expect(await importFile(world, file)).toMatchObject({ addedCount: 0, knownCount: 4 });
  expect(await countRows(world)).toEqual(before);

  const third = "mia@example.com,Mia Lund,2024-05-01,19.90,USD,tea";
  expect(await importFile(world, `${file}\n${third}`)).toMatchObject({ addedCount: 1, knownCount: 4 });
  expect(await countRows(world)).toEqual({
    ...before,
    purchases: before.purchases + 1,
    lines: before.lines + 1,
  });
});

test("the same rows written in another way are the same purchases", async () => {
  const world = await createWorld();
  await importFile(world, "who;when;paid\nM.Lund+shop@Gmail.com;01.05.2024;19,90\nx;14.05.2024;5,00");
  const again = await importFile(world, "mlund@gmail.com\t20240501\t19.90\nx\t20240514\t5.00\n");
  expect(again).toMatchObject({ state: "done", addedCount: 0, knownCount: 2 });
});

test("people who are known already keep their name and get the purchases, also after a merge", async () => {
  const world = await createWorld();
  const { database } = world;
  const mia = await createCustomer(database, { displayName: "Mia", email: "mia@example.com" });
  const old = await createCustomer(database, { displayName: "K", email: null, externalId: "K-77" });
  await database.customer.update({ where: { id: old.customerId }, data: { mergedIntoId: mia.customerId } });
  await importFile(world, file);
  const owners = await database.purchase.findMany({ where: { customerId: mia.customerId } });
  expect(owners).toHaveLength(3);
  const name = await database.customer.findUniqueOrThrow({ where: { id: mia.customerId } });
  expect(name.displayName).toBe("Mia");
});

test("a friend's first purchase puts the referral on hold, and values follow", async () => {
  const now = new Date("2024-05-10T00:00:00Z");
  const world = await createWorld({ now });
  const { database } = world;
  const mary = await createMember(database, { displayName: "Mary", email: "mary@example.com" });
  const leo = await createMember(database, { displayName: "Leo", email: "leo@example.com" });
  const joinedAt = new Date("2024-05-02T00:00:00Z");
  const { referralId } = await createReferral(database, {
    referrerId: mary.customerId,
    refereeId: leo.customerId,
    state: "joined",
    joinedAt,
  });
  await importFile(
    world,
    [
      "email,date,amount",
      "leo@example.com,2024-05-01,10.00",
      "leo@example.com,2024-05-03,0.00",
      "leo@example.com,2024-05-04,200.00",
      "leo@example.com,2024-05-05,30.00",
    ].join("\n"),
  );
  const referral = await database.referral.findUniqueOrThrow({
    where: { id: referralId },
    include: { qualifyingPurchase: true },
  });
  expect(referral).toMatchObject({ state: "on_hold", qualifyingPurchase: { capturedMinor: 20000 } });
  const snapshot = await readSnapshot(database, mary.customerId);
  expect(snapshot.referralMinor).toBe(24000);
});

test("row errors come a page at a time", async () => {
  const world = await createWorld();
  const rows = Array.from({ length: 60 }, (_, row) => `c${row},someday,5.00`);
  const { id: importId } = await checkFile(world, ["customer,date,amount", ...rows].join("\n"));
  const second = await getImport(world.deps, manager, { importId, page: 2 });
  expect(second).toMatchObject({ badCount: 60, rowErrors: { total: 60, page: 2 } });
  expect(second.rowErrors.rows[0]).toEqual({
    lineNumber: 52,
    field: "occurredAt",
    reason: "bad_date",
    value: "someday",
  });
});
