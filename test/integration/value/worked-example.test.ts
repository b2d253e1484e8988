import { getCustomerValue, listTriage, listValueLines, refreshValues } from "@worth/domain";
import {
  createAct,
  createAttribution,
  createCustomer,
  createProduct,
  createPurchase,
  createShippedIdea,
  createTouch,
} from "@worth/factories";
import { createId } from "@worth/contracts";
import { valuePartNames } from "@worth/scoring";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";

const staff = { kind: "staff", staffId: "stf_1", role: "owner" } as const;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function createPerson(
  { database }: World,
  displayName: string,
  capturedMinor?: number,
): Promise<string> {
  const { customerId } = await createCustomer(database, { displayName });
  if (capturedMinor !== undefined) await createPurchase(database, { customerId, capturedMinor });
  return customerId;
}

/** The customer's snapshot, after it was checked against the page's own computation and its lines. */
async function readChecked({ database, deps: still }: World, customerId: string) {
  const deps = { ...still, clock: { now: () => new Date() } };
  const snapshot = await database.valueSnapshot.findFirstOrThrow({ where: { customerId } });
  const value = await getCustomerValue(database, customerId, new Date());
  expect(value.headline.totalMinor).toBe(snapshot.headlineMinor);
  expect(value.net.totalMinor).toBe(snapshot.netMinor);
  expect(value.netRange).toEqual({ lowMinor: snapshot.netLowMinor, highMinor: snapshot.netHighMinor });
  const { netMinor, ownMinor, ...bridge } = value.bridge;
  expect(netMinor).toBe(snapshot.netMinor);
  expect(
    ownMinor -
      bridge.passedUpMinor -
      bridge.influencedMinor -
      bridge.innovatedMinor +
      bridge.receivedReferralMinor +
      bridge.receivedInfluenceMinor +
      bridge.receivedInnovationMinor,
  ).toBe(netMinor);
  for (const basis of ["headline", "net"] as const) {
    for (const part of valuePartNames) {
      const { sumMinor } = await listValueLines(deps, staff, { customerId, basis, part, page: 1 });
      expect({ basis, part, sumMinor }).toEqual({ basis, part, sumMinor: value[basis][part] });
    }
  }
  return {
    headline: snapshot.headlineMinor,
    net: snapshot.netMinor,
    low: snapshot.netLowMinor,
    high: snapshot.netHighMinor,
  };
}

test("the essay: B is worth twice A in the headline, and the net values add up to the revenue", async () => {
  const world = await createWorld();
  const { database, deps } = world;
  const a = await createPerson(world, "A", 100_000_00);
  const a1 = await createPerson(world, "A1", 40_000_00);
  const b = await createPerson(world, "B", 30_000_00);
  const b1 = await createPerson(world, "B1", 250_000_00);
  await createAttribution(database, { referrerId: a, refereeId: a1, evidence: "confirmed" });
  await createAttribution(database, { referrerId: b, refereeId: b1, evidence: "confirmed" });
  await refreshValues(deps, { customerIds: [a, a1, b, b1] });
  expect(await readChecked(world, a)).toEqual({
    headline: 140_000_00,
    net: 120_000_00,
    low: 110_000_00,
    high: 120_000_00,
  });
  expect(await readChecked(world, b)).toEqual({
    headline: 280_000_00,
    net: 155_000_00,
    low: 92_500_00,
    high: 155_000_00,
  });
  expect(await readChecked(world, a1)).toMatchObject({ net: 20_000_00 });
  expect(await readChecked(world, b1)).toMatchObject({ net: 125_000_00 });
  const { rows } = await listTriage(deps, staff, { crowd: "all", work: "open", page: 1 });
  expect(rows.map(({ name, headline }) => [name, headline.totalMinor])).toEqual([
    ["B", 280_000_00],
    ["B1", 250_000_00],
    ["A", 140_000_00],
    ["A1", 40_000_00],
  ]);
});

test("Mary's review and C's mention share in what X bought, and give back their part of a refund", async () => {
  const world = await createWorld();
  const { database, deps } = world;
  const [x, mary, c] = [
    await createPerson(world, "X"),
    await createPerson(world, "Mary"),
    await createPerson(world, "C"),
  ];
  const boughtAt = daysAgo(20);
  const { purchaseId } = await createPurchase(database, {
    customerId: x,
    capturedMinor: 200_00,
    occurredAt: boughtAt,
  });
  for (const [ownerId, kind, days] of [
    [mary, "review_helpful", 2],
    [c, "mention_click", 9],
  ] as const) {
    const { actId } = await createAct(database, { customerId: ownerId });
    const occurredAt = new Date(boughtAt.getTime() - days * 86_400_000);
    await createTouch(database, { actId, ownerId, customerId: x, kind, occurredAt });
  }
  const netOf = async () => {
    await refreshValues(deps, { customerIds: [x, mary, c] });
    return [
      (await readChecked(world, x)).net,
      (await readChecked(world, mary)).net,
      (await readChecked(world, c)).net,
    ];
  };
  expect(await netOf()).toEqual([140_00, 40_00, 20_00]);
  await database.refund.create({
    data: { id: createId("refund"), purchaseId, amountMinor: 50_00, occurredAt: daysAgo(1) },
  });
  expect(await netOf()).toEqual([105_00, 30_00, 15_00]);
  expect(await readChecked(world, mary)).toMatchObject({ headline: 30_00 });
});

test("an idea takes its fraction first, and the rest goes up the chain", async () => {
  const world = await createWorld();
  const { database, deps } = world;
  const [x, y, i, r] = [
    await createPerson(world, "X"),
    await createPerson(world, "Y"),
    await createPerson(world, "I"),
    await createPerson(world, "R"),
  ];
  const { productId } = await createProduct(database);
  await createShippedIdea(database, {
    originatorId: i,
    refinerIds: [r],
    productIds: [productId],
    basisPoints: 1_000,
    shippedAt: daysAgo(40),
  });
  await createAttribution(database, { referrerId: x, refereeId: y, evidence: "link" });
  const lines = [{ productId, amountMinor: 300_00 }];
  await createPurchase(database, { customerId: y, lines, occurredAt: daysAgo(20) });
  await refreshValues(deps, { customerIds: [x, y, i, r] });
  const nets = await Promise.all([y, x, i, r].map(async (id) => (await readChecked(world, id)).net));
  expect(nets).toEqual([202_50, 67_50, 15_00, 15_00]);
});
