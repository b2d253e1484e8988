import { getConcentration, listTriage, performRun } from "@worth/domain";
import { createAttribution, createCustomer, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { importFile, manager } from "../imports/import-file.ts";
import { system } from "../valuation/system-actor.ts";

const read = ({ deps }: World, base: "all" | "buyers" = "all", page = 1) =>
  getConcentration(deps, manager, { measure: "sales", base, page });

test("ten customers of whom one has half: the figures are those one works out by hand", async () => {
  const world = await createWorld();
  const rows = [50, 10, 10, 10, 10, 5, 5, 0, 0, 0].map(
    (amount, row) => `c${row},2024-05-0${(row % 9) + 1},${amount}.00`,
  );
  await importFile(world, ["customer,date,amount", ...rows].join("\n"));
  const all = await read(world);
  expect(all).toMatchObject({
    currency: "USD",
    measure: "sales",
    firstPurchaseAt: "2024-05-01T00:00:00.000Z",
    lastPurchaseAt: "2024-05-09T00:00:00.000Z",
    spread: { customerCount: 10, holderCount: 7, total: 10_000, keyCount: 4 },
    whale: null,
    waiting: null,
    keyCustomers: { total: 4 },
    history: [],
  });
  expect(all.spread?.top10Share).toBeCloseTo(0.5, 10);
  expect(all.spread?.top20Share).toBeCloseTo(0.6, 10);
  expect(all.spread?.gini).toBeCloseTo(0.59, 10);
  expect(all.spread?.curve).toHaveLength(51);
  expect(all.spread?.curve.at(-1)).toEqual({ customers: 1, held: 1 });
  expect(all.keyCustomers.rows[0]).toMatchObject({ displayName: "c0", held: 5_000, share: 0.5 });
});

test("who never bought counts in the base of all customers, not in that of buyers", async () => {
  const world = await createWorld();
  await importFile(world, "customer,date,amount\na,2024-05-01,30.00\nb,2024-05-02,10.00");
  await createCustomer(world.database);
  const [all, buyers] = [await read(world, "all"), await read(world, "buyers")];
  expect([all.spread?.customerCount, buyers.spread?.customerCount]).toEqual([3, 2]);
  expect(all.spread?.top20Share).toBeCloseTo(0.45, 10);
  expect(buyers.spread?.top20Share).toBeCloseTo(0.3, 10);
});

test("without sales there is nothing to spread", async () => {
  const world = await createWorld();
  expect(await read(world)).toMatchObject({
    firstPurchaseAt: null,
    spread: null,
    waiting: null,
    keyCustomers: { rows: [], total: 0 },
  });
});

test("Wallys are named page after page, and nobody after the last", async () => {
  const world = await createWorld();
  const rows = Array.from({ length: 100 }, (_, row) => `c${row},2024-05-01,10.00`);
  await importFile(world, ["customer,date,amount", ...rows].join("\n"));
  const pages = [await read(world, "all", 1), await read(world, "all", 2), await read(world, "all", 3)];
  expect(pages.map(({ keyCustomers }) => keyCustomers.rows.length)).toEqual([50, 30, 0]);
  expect(new Set(pages.flatMap(({ keyCustomers }) => keyCustomers.rows.map(({ id }) => id))).size).toBe(80);
});

test("as many are flagged as the page counts, the same ones by name, also where all have the same", async () => {
  const world = await createWorld();
  const { database, deps, bulk } = world;
  const rows = Array.from({ length: 10 }, (_, row) => `c${row},2024-05-01,100.00`);
  await importFile(world, ["customer,date,amount", ...rows].join("\n"));
  const buyers = await database.customer.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  for (const [row, { id: referrerId }] of buyers.entries()) {
    const { customerId: refereeId } = await createCustomer(database, { displayName: `friend of c${row}` });
    await createAttribution(database, { refereeId, referrerId });
    await createPurchase(database, { customerId: refereeId, capturedMinor: 1_00 });
  }
  await performRun(deps, bulk, system, { trigger: "first" });
  const flagged = async (crowd: "wallys" | "woms") =>
    (await listTriage(deps, manager, { crowd, work: "open", page: 1 })).rows.map(
      ({ accountId }) => accountId,
    );
  for (const [crowd, measure] of [
    ["wallys", "sales"],
    ["woms", "word_of_mouth"],
  ] as const) {
    const { spread, keyCustomers } = await getConcentration(deps, manager, { measure, base: "all", page: 1 });
    const ids = await flagged(crowd);
    expect(ids).toHaveLength(spread?.keyCount ?? 0);
    expect(ids.toSorted()).toEqual(keyCustomers.rows.map(({ id }) => id).toSorted());
    expect(ids.length).toBeLessThan(10);
  }
});
