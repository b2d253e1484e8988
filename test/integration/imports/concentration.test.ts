import { getConcentration } from "@worth/domain";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { importFile, manager } from "./import-file.ts";

const read = ({ deps }: World, base: "all" | "buyers" = "all", page = 1) =>
  getConcentration(deps, manager, { base, page });

test("ten customers of whom one has half: the figures are those one works out by hand", async () => {
  const world = await createWorld();
  const rows = [50, 10, 10, 10, 10, 5, 5, 0, 0, 0].map(
    (amount, row) => `c${row},2024-05-0${(row % 9) + 1},${amount}.00`,
  );
  await importFile(world, ["customer,date,amount", ...rows].join("\n"));
  const all = await read(world);
  expect(all).toMatchObject({
    currency: "USD",
    customerCount: 10,
    salesMinor: 10_000,
    firstPurchaseAt: "2024-05-01T00:00:00.000Z",
    lastPurchaseAt: "2024-05-09T00:00:00.000Z",
    figures: { top10Share: 0.5, top20Share: 0.6, wallyCount: 4, wallyShareOfCustomers: 0.4 },
    wallys: { total: 4 },
  });
  expect(all.figures?.gini).toBeCloseTo(0.59, 10);
  expect(all.figures?.curve).toHaveLength(51);
  expect(all.figures?.curve.at(-1)).toEqual({ customers: 1, sales: 1 });
  expect(all.wallys.rows[0]).toMatchObject({ displayName: "c0", ownMinor: 5_000, share: 0.5 });
});

test("who never bought counts in the base of all customers, not in that of buyers", async () => {
  const world = await createWorld();
  await importFile(world, "customer,date,amount\na,2024-05-01,30.00\nb,2024-05-02,10.00");
  const { database } = world;
  const { asOf, policyVersion } = await database.valueSnapshot.findFirstOrThrow();
  await database.customer.create({
    data: {
      id: "cus_quiet",
      displayName: "Quiet",
      valueSnapshot: { create: { ...emptySnapshot, asOf, policyVersion } },
    },
  });
  const [all, buyers] = [await read(world, "all"), await read(world, "buyers")];
  expect([all.customerCount, buyers.customerCount]).toEqual([3, 2]);
  expect(all.figures?.top20Share).toBeCloseTo(0.45, 10);
  expect(buyers.figures?.top20Share).toBeCloseTo(0.3, 10);
});

const emptySnapshot = {
  currency: "USD",
  ownMinor: 0,
  referralMinor: 0,
  influenceMinor: 0,
  innovationMinor: 0,
  headlineMinor: 0,
  netOwnMinor: 0,
  netReferralMinor: 0,
  netInfluenceMinor: 0,
  netInnovationMinor: 0,
  netMinor: 0,
  netLowMinor: 0,
  netHighMinor: 0,
  contributionMinor: 0,
  purchaseCount: 0,
};

test("without sales there is nothing to spread", async () => {
  const world = await createWorld();
  expect(await read(world)).toMatchObject({
    customerCount: 0,
    salesMinor: 0,
    firstPurchaseAt: null,
    figures: null,
    wallys: { rows: [], total: 0 },
  });
});

test("Wallys are named page after page, and nobody after the last", async () => {
  const world = await createWorld();
  const rows = Array.from({ length: 100 }, (_, row) => `c${row},2024-05-01,10.00`);
  await importFile(world, ["customer,date,amount", ...rows].join("\n"));
  const pages = [await read(world, "all", 1), await read(world, "all", 2), await read(world, "all", 3)];
  expect(pages.map(({ wallys }) => wallys.rows.length)).toEqual([50, 30, 0]);
  expect(new Set(pages.flatMap(({ wallys }) => wallys.rows.map(({ id }) => id))).size).toBe(80);
});
