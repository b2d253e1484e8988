import {
  countProductYears,
  getCustomer,
  getCustomerValue,
  listCustomerIdeas,
  listValueLines,
  openCustomerValue,
  refreshValues,
} from "@worth/domain";
import {
  createAct,
  createAttribution,
  createBoard,
  createCustomer,
  createExchangeRate,
  createIdea,
  createMember,
  createProduct,
  createPurchase,
  createServingCost,
  createTouch,
  createValuePolicy,
} from "@worth/factories";
import { valuePartNames } from "@worth/scoring";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { readSnapshot } from "../../world/read-values.ts";
import { grantReward } from "./granted-reward.ts";

const staff = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test("any past day can be opened, and equals the snapshot of then", async () => {
  const { database, deps } = await createWorld();
  const { customerId } = await createCustomer(database);
  const friend = await createCustomer(database);
  await createAttribution(database, { referrerId: customerId, refereeId: friend.customerId });
  await createPurchase(database, { customerId, capturedMinor: 30_00 });
  await createPurchase(database, { customerId: friend.customerId, capturedMinor: 80_00 });
  await refreshValues(deps, { customerIds: [customerId, friend.customerId] });
  const then = await readSnapshot(database, customerId);
  // Time goes on: more is bought, under another policy.
  await createPurchase(database, {
    customerId,
    capturedMinor: 500_00,
    occurredAt: new Date(),
    recordedAt: new Date(),
  });
  await createValuePolicy(database, {
    version: 2,
    changes: { incrementality: { confirmed: 1, lead: 1, link: 1, claimed: 1 } },
    recordedAt: new Date(),
  });
  await refreshValues(deps, { customerIds: [customerId, friend.customerId] });
  const asOf = then.asOf.toISOString();
  const opened = await openCustomerValue(deps, staff, { customerId, asOf });
  expect(opened).toMatchObject({ isPast: true, asOf, policyVersion: then.policyVersion });
  expect(opened.headline).toEqual({
    own: then.ownMinor,
    referral: then.referralMinor,
    influence: then.influenceMinor,
    innovation: then.innovationMinor,
    totalMinor: then.headlineMinor,
  });
  expect(opened.net.totalMinor).toBe(then.netMinor);
  expect(opened.netRange).toEqual({ lowMinor: then.netLowMinor, highMinor: then.netHighMinor });
  expect(opened.contribution.parts.totalMinor).toBe(then.contributionMinor);
  expect(opened.expected).toEqual({ kind: "no_run" });
  const now = await openCustomerValue(deps, staff, { customerId });
  expect(now).toMatchObject({ isPast: false, policyVersion: 2 });
  expect(now.headline.own).toBe(530_00);
});

test("a day means its end where the programme is, and a day ahead means now", async () => {
  const { database, deps } = await createWorld();
  await database.programme.updateMany({ data: { timeZone: "Pacific/Auckland" } });
  const { customerId } = await createCustomer(database);
  // Late on 3 May in Auckland, and early on 4 May.
  for (const at of ["2026-05-03T11:00:00Z", "2026-05-03T13:00:00Z"])
    await createPurchase(database, {
      customerId,
      capturedMinor: 10_00,
      occurredAt: new Date(at),
      recordedAt: new Date(at),
    });
  const ownOn = async (asOf: string) =>
    (await openCustomerValue(deps, staff, { customerId, asOf })).headline.own;
  expect(await ownOn("2026-05-02")).toBe(0);
  expect(await ownOn("2026-05-03")).toBe(10_00);
  expect(await ownOn("2026-05-04")).toBe(20_00);
  expect(await openCustomerValue(deps, staff, { customerId, asOf: "2999-01-01" })).toMatchObject({
    isPast: false,
  });
});

test("the contribution is shares less costs less rewards, and its lines say what each was", async () => {
  const { database, deps } = await createWorld();
  const mary = await createMember(database);
  const leo = await createCustomer(database, { displayName: "Leo" });
  await createPurchase(database, { customerId: mary.customerId, capturedMinor: 100_00 });
  const { purchaseId } = await createPurchase(database, { customerId: leo.customerId, capturedMinor: 50_00 });
  await createServingCost(database, { customerId: mary.customerId, amountMinor: 7_00, kind: "support case" });
  const { referralId } = await grantReward(database, {
    referrerId: mary.customerId,
    refereeId: leo.customerId,
    purchaseId,
  });
  const { contribution } = await openCustomerValue(deps, staff, { customerId: mary.customerId });
  expect(contribution).toMatchObject({ servingCostMinor: 7_00 });
  expect(contribution.rewardMinor).toBeGreaterThan(0);
  expect(contribution.parts.totalMinor).toBe(
    contribution.sharesMinor - contribution.servingCostMinor - contribution.rewardMinor,
  );
  const facts: unknown[] = [];
  for (const part of valuePartNames) {
    const input = { customerId: mary.customerId, basis: "contribution", part, page: 1 } as const;
    const lines = await listValueLines(deps, staff, input);
    expect(lines.sumMinor).toBe(contribution.parts[part]);
    facts.push(...lines.rows.map(({ fact }) => fact));
  }
  expect(facts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: "serving_cost", name: "support case" }),
      expect.objectContaining({ kind: "reward", referralId, side: "referrer" }),
      { kind: "purchase", id: purchaseId },
    ]),
  );
  await refreshValues(deps, { customerIds: [mary.customerId, leo.customerId] });
});

test("what a detractor's word can reach is said beside the value, and is part of no sum", async () => {
  const { database, deps } = await createWorld();
  const people = await Promise.all(Array.from({ length: 4 }, () => createCustomer(database)));
  const [dora = "", friend = "", reader = "", earlier = ""] = people.map(({ customerId }) => customerId);
  for (const [customerId, capturedMinor] of [
    [friend, 40_00],
    [reader, 20_00],
    [earlier, 9_00],
  ] as const)
    await createPurchase(database, { customerId, capturedMinor });
  await createAttribution(database, { referrerId: dora, refereeId: friend });
  const { actId } = await createAct(database, { customerId: dora });
  const touch = { actId, ownerId: dora };
  await createTouch(database, { ...touch, customerId: reader, occurredAt: daysAgo(5) });
  await createTouch(database, { ...touch, customerId: earlier, occurredAt: daysAgo(200) });
  await refreshValues(deps, { customerIds: [dora, friend, reader, earlier] });
  const exposureOf = async (customerId: string) =>
    (await openCustomerValue(deps, staff, { customerId })).memo.exposure;
  expect(await exposureOf(dora)).toBeNull();
  const before = await getCustomerValue(database, dora, new Date());
  await database.customer.update({ where: { id: dora }, data: { sentiment: "detractor" } });
  expect(await exposureOf(dora)).toEqual({ amountMinor: 60_00, customerCount: 2 });
  const after = await getCustomerValue(database, dora, new Date(before.asOf));
  expect(after.headline).toEqual(before.headline);
});

test("what their word and their open ideas may bring is said beside the value, and is part of no sum", async () => {
  const { database, deps } = await createWorld();
  const [mary, reader] = await Promise.all([createCustomer(database), createCustomer(database)]);
  const { productId } = await createProduct(database, { marginBasisPoints: 5_000 });
  const buy = (occurredAt: Date) =>
    createPurchase(database, {
      customerId: reader.customerId,
      occurredAt,
      capturedMinor: 400_00,
      lines: [{ productId, amountMinor: 400_00 }],
    });
  const { actId } = await createAct(database, { customerId: mary.customerId });
  const touch = {
    actId,
    ownerId: mary.customerId,
    customerId: reader.customerId,
    kind: "reference_call",
  } as const;
  for (const days of [500, 20]) {
    await createTouch(database, { ...touch, occurredAt: daysAgo(days + 1) });
    await buy(daysAgo(days));
  }
  const open = () => openCustomerValue(deps, staff, { customerId: mary.customerId });
  const without = await open();
  expect(without.memo).toMatchObject({
    expectedInfluence: { amountMinor: 60_00, purchaseCount: 1 },
    expectedInnovation: null,
  });
  const { boardId, statusIds } = await createBoard(database, { name: "Ideas" });
  const idea = { boardId, statusId: statusIds.planned, customerId: mary.customerId };
  await createIdea(database, { ...idea, productId });
  await createIdea(database, idea);
  await countProductYears(deps);
  const value = await open();
  const { open: listed } = await listCustomerIdeas(deps, staff, { customerId: mary.customerId });
  const expectedMinor = listed.reduce((sum, one) => sum + (one.expectedMinor ?? 0), 0);
  expect(expectedMinor).toBeGreaterThan(0);
  expect(value.memo.expectedInnovation).toEqual({ amountMinor: expectedMinor, ideaCount: 1 });
  expect([value.headline, value.net, value.contribution]).toEqual([
    without.headline,
    without.net,
    without.contribution,
  ]);
  await refreshValues(deps, { customerIds: [mary.customerId, reader.customerId] });
});

test("the cost avoided of winning those they brought is told while the policy names one: of who bought, less the rewards", async () => {
  const world = await createWorld();
  const { database, deps } = world;
  const { customerId } = await createCustomer(database);
  const [bought, rewarded, returned, looked] = await Promise.all(
    Array.from({ length: 4 }, async () => (await createCustomer(database)).customerId),
  );
  for (const refereeId of [bought, rewarded, returned, looked])
    await createAttribution(database, { referrerId: customerId, refereeId: refereeId ?? "" });
  const buy = (buyerId = "", refunds: { amountMinor: number }[] = []) =>
    createPurchase(database, { customerId: buyerId, capturedMinor: 80_00, refunds });
  await buy(bought);
  await buy(returned, [{ amountMinor: 80_00 }]);
  const { purchaseId } = await buy(rewarded);
  const savingOf = async () => (await openCustomerValue(deps, staff, { customerId })).memo.acquisitionSaving;
  expect(await savingOf()).toBeNull();
  const { body } = await database.valuePolicy.findFirstOrThrow();
  await database.valuePolicy.create({
    data: { version: 2, body: { ...(body as object), acquisitionCostMinor: 60_00 } },
  });
  expect(await savingOf()).toEqual({ amountMinor: 120_00, customerCount: 2 });
  await grantReward(database, { referrerId: customerId, refereeId: rewarded ?? "", purchaseId });
  const { _sum: given } = await database.reward.aggregate({ _sum: { costMinor: true } });
  expect(Number(given.costMinor)).toBeGreaterThan(0);
  expect(await savingOf()).toEqual({ amountMinor: 120_00 - Number(given.costMinor), customerCount: 2 });
  await refreshValues(deps, { customerIds: [customerId] });
});

test("before the first computation nothing is expected of anybody, and that is said", async () => {
  const { database, deps } = await createWorld();
  const { customerId } = await createCustomer(database);
  const { expected } = await openCustomerValue(deps, staff, { customerId });
  expect(expected).toEqual({ kind: "no_run" });
});

test("people who came once and left show as false fans of whoever brought them, with the sample", async () => {
  const { database, deps } = await createWorld();
  const { customerId } = await createCustomer(database);
  const friends = await Promise.all(Array.from({ length: 6 }, () => createCustomer(database)));
  const ids = friends.map((friend) => friend.customerId);
  for (const refereeId of ids) {
    await createAttribution(database, { referrerId: customerId, refereeId });
    await createPurchase(database, { customerId: refereeId, capturedMinor: 10_00, occurredAt: daysAgo(200) });
  }
  await refreshValues(deps, { customerIds: ids });
  const broughtOf = async () => (await getCustomer(deps, staff, { customerId })).brought;
  expect(await broughtOf()).toMatchObject({
    count: 6,
    sampleSize: 6,
    cameBackCount: 0,
    verdict: "false_fans",
    interval: { low: 0 },
  });
  for (const refereeId of ids.slice(0, 4))
    await createPurchase(database, { customerId: refereeId, capturedMinor: 10_00, occurredAt: daysAgo(20) });
  await refreshValues(deps, { customerIds: ids });
  expect(await broughtOf()).toMatchObject({ sampleSize: 6, cameBackCount: 4, verdict: "stay" });
});

test("the lines of a customer whose money came in another currency are in the reporting one", async () => {
  const { database, deps } = await createWorld();
  const { customerId } = await createCustomer(database);
  await createExchangeRate(database, { currency: "EUR", rate: "1.25" });
  await createPurchase(database, { customerId, capturedMinor: 80_00, currency: "EUR" });
  const lines = await listValueLines(deps, staff, { customerId, basis: "net", part: "own", page: 1 });
  expect(lines).toMatchObject({ currency: "USD", sumMinor: 100_00 });
});
