import { createId } from "@worth/contracts";
import { listUnconverted } from "@worth/domain";
import { createCustomer, createPurchase, createServingCost } from "@worth/factories";
import { expect, test } from "vitest";
import { createRatesWorld, day } from "./rates-world.ts";

const list = (world: Awaited<ReturnType<typeof createRatesWorld>>, currency?: string) =>
  listUnconverted(world.deps, world.manager, { page: 1, ...(currency !== undefined && { currency }) });

test("what has no rate is counted and summed by currency and listed, until a rate of its first day is known", async () => {
  const world = await createRatesWorld();
  const { database } = world;
  const { customerId } = await createCustomer(database, { displayName: "Gill Pound" });
  const pounds = { customerId, currency: "GBP" };
  await createPurchase(database, { ...pounds, capturedMinor: 10_00, occurredAt: day("2025-03-01") });
  await createPurchase(database, {
    ...pounds,
    capturedMinor: 50_00,
    occurredAt: day("2025-05-01"),
    refunds: [{ amountMinor: 20_00 }],
    disputes: [{ amountMinor: 5_00 }],
  });
  await createServingCost(database, { ...pounds, amountMinor: 3_00, occurredAt: day("2025-04-01") });
  await createPurchase(database, {
    customerId,
    currency: "JPY",
    capturedMinor: 900,
    occurredAt: day("2025-05-02"),
  });
  await createPurchase(database, { customerId, currency: "USD", occurredAt: day("2025-05-03") });
  const all = await list(world);
  expect(all.currencies).toEqual([
    {
      currency: "GBP",
      purchaseCount: 2,
      purchasesMinor: 35_00,
      costCount: 1,
      costsMinor: 3_00,
      firstAt: "2025-03-01T00:00:00.000Z",
      lastAt: "2025-05-01T00:00:00.000Z",
      firstDay: "2025-03-01",
    },
    expect.objectContaining({ currency: "JPY", purchaseCount: 1, purchasesMinor: 900, costCount: 0 }),
  ]);
  expect(all).toMatchObject({ total: 4, rows: [{ currency: "JPY" }, { amountMinor: 25_00 }, {}, {}] });
  expect(all.rows[2]).toMatchObject({
    kind: "servingCost",
    customer: { id: customerId, displayName: "Gill Pound" },
  });
  expect((await list(world, "JPY")).rows).toHaveLength(1);
  // A rate of a later day leaves what came before it without one.
  await world.add("GBP", "2025-04-01", "1.27");
  expect((await list(world)).currencies[0]).toMatchObject({
    currency: "GBP",
    purchaseCount: 1,
    costCount: 0,
  });
  await world.add("GBP", "2025-03-01", "1.26");
  await world.add("JPY", "2025-05-02", "0.0067");
  expect(await list(world)).toMatchObject({ total: 0, rows: [], currencies: [] });
});

test("a fact of somebody who turned out to be somebody else leads to who they are", async () => {
  const world = await createRatesWorld();
  const { database } = world;
  const { customerId: fromId } = await createCustomer(database, { displayName: "G. Pound" });
  const { customerId: intoId } = await createCustomer(database, { displayName: "Gill Pound" });
  await createPurchase(database, { customerId: fromId, currency: "GBP" });
  const now = new Date();
  await database.identityMerge.create({
    data: { id: createId("identityMerge"), fromId, intoId, occurredAt: now, recordedAt: now },
  });
  await database.customer.update({ where: { id: fromId }, data: { mergedIntoId: intoId } });
  const [row] = (await list(world)).rows;
  expect(row?.customer).toEqual({ id: intoId, displayName: "Gill Pound" });
});
