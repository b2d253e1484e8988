import { getPurchase, refreshValues } from "@worth/domain";
import {
  createAct,
  createAttribution,
  createCustomer,
  createExchangeRate,
  createProduct,
  createPurchase,
  createReferral,
  createShippedIdea,
  createTouch,
} from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

const staff = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test("a purchase is opened with its split among people, on both bases, and the sums of both", async () => {
  const { database, deps } = await createWorld();
  const people = await Promise.all(
    ["Yve", "Xaver", "Ines", "Rita", "Mary"].map((displayName) => createCustomer(database, { displayName })),
  );
  const [yve = "", xaver = "", ines = "", rita = "", mary = ""] = people.map(({ customerId }) => customerId);
  const { productId } = await createProduct(database, { name: "Trail Shoe" });
  const { referralId } = await createReferral(database, { referrerId: xaver, refereeId: yve });
  await createShippedIdea(database, {
    originatorId: ines,
    refinerIds: [rita],
    productIds: [productId],
    title: "Wider toe box",
    shippedAt: daysAgo(30),
  });
  const { purchaseId } = await createPurchase(database, {
    customerId: yve,
    occurredAt: daysAgo(3),
    lines: [{ productId, amountMinor: 300_00 }],
  });
  const opened = await getPurchase(deps, staff, { purchaseId });
  expect(opened).toMatchObject({
    buyer: { id: yve, displayName: "Yve" },
    currency: "USD",
    netMinor: 300_00,
    products: [{ name: "Trail Shoe", amountMinor: 300_00 }],
    reporting: { currency: "USD", rate: null, netMinor: 300_00 },
    netSumMinor: 300_00,
  });
  const shares = opened.shares.map(({ customer, part, netMinor, headlineMinor, cause }) => [
    customer.displayName,
    part,
    netMinor,
    headlineMinor,
    cause,
  ]);
  const idea = { kind: "idea", title: "Wider toe box" };
  expect(shares).toEqual([
    ["Yve", "own", 202_50, 300_00, { kind: "bought" }],
    ["Xaver", "referral", 67_50, 300_00, { kind: "referral", referralId }],
    ["Ines", "innovation", 15_00, 15_00, idea],
    ["Rita", "innovation", 15_00, 15_00, idea],
  ]);
  expect(opened.headlineSumMinor).toBe(630_00);
  expect(opened.shares.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
  const { actId } = await createAct(database, { customerId: mary, title: "They fit" });
  await createTouch(database, { actId, ownerId: mary, customerId: yve, occurredAt: daysAgo(4) });
  const touched = await getPurchase(deps, staff, { purchaseId });
  expect(touched.shares.find(({ part }) => part === "influence")).toMatchObject({
    customer: { displayName: "Mary" },
    rule: "touch",
    cause: { kind: "act", title: "They fit" },
  });
  expect(touched.netSumMinor).toBe(300_00);
});

test("what was taken back, the tax and the rate of the day are told, and count as the split does", async () => {
  const { database, deps } = await createWorld();
  const { customerId } = await createCustomer(database);
  await createExchangeRate(database, { currency: "EUR", rate: "1.25", validOn: daysAgo(9) });
  const { purchaseId } = await createPurchase(database, {
    customerId,
    currency: "EUR",
    capturedMinor: 100_00,
    taxMinor: 19_00,
    occurredAt: daysAgo(5),
    refunds: [{ amountMinor: 30_00 }],
    disputes: [{ amountMinor: 20_00 }, { amountMinor: -20_00 }],
  });
  const opened = await getPurchase(deps, staff, { purchaseId });
  expect(opened).toMatchObject({
    capturedMinor: 100_00,
    taxMinor: 19_00,
    netMinor: 70_00,
    reporting: { currency: "USD", rate: { rate: 1.25 }, netMinor: 87_50 },
    netSumMinor: 87_50,
  });
  expect(opened.takeBacks.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual(
    expect.arrayContaining([
      ["refund", 30_00],
      ["dispute", 20_00],
      ["dispute", -20_00],
    ]),
  );
});

test("a purchase in a currency nobody knows a rate of stands outside all sums, and says so", async () => {
  const { database, deps } = await createWorld();
  const { customerId } = await createCustomer(database);
  const { purchaseId } = await createPurchase(database, {
    customerId,
    currency: "GBP",
    capturedMinor: 10_00,
  });
  expect(await getPurchase(deps, staff, { purchaseId })).toMatchObject({
    reporting: { rate: null, netMinor: null },
    marginRate: null,
    shares: [],
  });
});

test("a purchase of somebody who turned out to be somebody else is that one's", async () => {
  const { database, deps } = await createWorld();
  const [from, into, referrer] = await Promise.all([
    createCustomer(database),
    createCustomer(database, { displayName: "Ann" }),
    createCustomer(database),
  ]);
  const { purchaseId } = await createPurchase(database, { customerId: from.customerId });
  await createAttribution(database, { referrerId: referrer.customerId, refereeId: into.customerId });
  await database.identityMerge.create({
    data: { id: "mrg_1", fromId: from.customerId, intoId: into.customerId, occurredAt: daysAgo(1) },
  });
  await database.customer.update({
    where: { id: from.customerId },
    data: { mergedIntoId: into.customerId },
  });
  const opened = await getPurchase(deps, staff, { purchaseId });
  expect(opened.buyer).toEqual({ id: into.customerId, displayName: "Ann" });
  expect(opened.shares.map(({ part }) => part).toSorted()).toEqual(["own", "referral"]);
  await refreshValues(deps, { customerIds: [into.customerId] });
});
