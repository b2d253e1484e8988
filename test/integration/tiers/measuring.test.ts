import {
  adjustBalance,
  getCustomerTier,
  getMemberTier,
  refreshValues,
  releaseHold,
  removeTier,
  saveTier,
} from "@worth/domain";
import {
  createCustomer,
  createExchangeRate,
  createMember,
  createPerk,
  createPurchase,
  createReferral,
  createTier,
} from "@worth/factories";
import { expect, test } from "vitest";
import { becomeCustomer } from "../../world/become-customer.ts";
import { drainJobs } from "../../world/drain-jobs.ts";
import { startProviders } from "../../world/start-providers.ts";
import { setStanding } from "../ledger/balances.ts";
import { openTiers } from "./tier-scene.ts";

const readFigures = async ({ deps, owner, customerId }: Awaited<ReturnType<typeof openTiers>>) =>
  (await getCustomerTier(deps, owner, { customerId })).figures;

test("purchases count net of what was taken back, for a year, in the reporting currency; what has no rate is left out", async () => {
  const scene = await openTiers();
  const { database, customerId, clock } = scene;
  const occurredAt = clock.now();
  const day = new Date(occurredAt.getTime() - 86_400_000);
  await createExchangeRate(database, { currency: "EUR", rate: "1.1", validOn: day, recordedAt: day });
  await createPurchase(database, {
    customerId,
    capturedMinor: 100_00,
    occurredAt,
    refunds: [{ amountMinor: 30_00 }],
    disputes: [{ amountMinor: 20_00 }],
  });
  await createPurchase(database, { customerId, capturedMinor: 200_00, currency: "EUR", occurredAt });
  await createPurchase(database, { customerId, capturedMinor: 999_00, currency: "NOK", occurredAt });
  const old = new Date(occurredAt.getTime() - 366 * 86_400_000);
  await createPurchase(database, { customerId, capturedMinor: 500_00, occurredAt: old });
  expect(await readFigures(scene)).toMatchObject({ own_purchases: 50_00 + 220_00 });
});

test("what was earned under another record of the same person counts; what staff gave does not", async () => {
  const scene = await openTiers();
  const { database, deps, owner, customerId, earn, clock } = scene;
  const { customerId: otherId } = await createCustomer(database);
  await earn(80);
  await earn(40, "points", otherId);
  await earn(12_50, "USD", otherId);
  await becomeCustomer(database, otherId, customerId, clock.now());
  await adjustBalance(deps, owner, {
    customerId,
    unit: "points",
    amount: 500,
    reason: "for your patience",
    requestKey: "019aa000-0000-7000-8000-000000000001",
  });
  expect(await readFigures(scene)).toMatchObject({ points_earned: 120, credit_earned: 12_50 });
});

test("what is on hold does not count, and of what was partly taken back the rest does", async () => {
  const scene = await openTiers();
  const { world, customerId } = scene;
  const rewardId = await setStanding(world, { customerId, standing: "held", amount: 25_00 });
  expect(await readFigures(scene)).toMatchObject({ credit_earned: 0 });
  await setStanding(world, { rewardId, customerId, standing: "given", amount: 25_00 });
  expect(await readFigures(scene)).toMatchObject({ credit_earned: 25_00 });
  await setStanding(world, { rewardId, customerId, standing: "given", amount: 10_00 });
  expect(await readFigures(scene)).toMatchObject({ credit_earned: 10_00 });
});

test("a friend's reward that is given raises the tier by the job that follows, without waiting for the night", async () => {
  const scene = await openTiers();
  const { world, database, deps, owner, customerId, clock, readTier } = scene;
  const { handlers } = await startProviders(world, { webhookUrl: "http://127.0.0.1:9/nobody" });
  await createTier(database, {
    name: "Friend",
    rank: 3,
    rule: { match: "all", conditions: [{ measure: "referrals_rewarded", atLeast: 1 }] },
  });
  const now = clock.now();
  const leo = await createMember(database, { email: "leo@example.com" });
  const { purchaseId } = await createPurchase(database, { customerId: leo.customerId, occurredAt: now });
  const { referralId } = await createReferral(database, {
    referrerId: customerId,
    refereeId: leo.customerId,
    joinedAt: now,
    state: "on_hold",
    purchaseId,
    qualifiedAt: now,
    holdUntil: new Date(now.getTime() + 30 * 86_400_000),
  });
  await releaseHold(deps, owner, { referralId, note: "known in person" });
  await drainJobs(world.url, handlers.jobs);
  expect(await readTier()).toMatchObject({ tier: { name: "Friend" } });
});

test("a friend whose purchase was taken back whole is no friend one was rewarded for", async () => {
  const scene = await openTiers();
  const { database, deps, customerId, clock } = scene;
  const now = clock.now();
  for (const referrerMinor of [25_00, 0]) {
    const friend = await createCustomer(database);
    const { purchaseId } = await createPurchase(database, { customerId: friend.customerId, occurredAt: now });
    await createReferral(database, {
      referrerId: customerId,
      refereeId: friend.customerId,
      joinedAt: now,
      state: "rewarded",
      purchaseId,
      qualifiedAt: now,
      holdUntil: now,
      referrerMinor,
      friendMinor: 0,
    });
    await refreshValues(deps, { customerIds: [customerId, friend.customerId] });
  }
  expect(await readFigures(scene)).toMatchObject({ referrals_rewarded: 1 });
});

test("the way to the next tier says what is missing of it, all of it or any", async () => {
  const { deps, actor, owner, earn, review, silverId } = await openTiers();
  await earn(120);
  await review();
  await saveTier(deps, owner, {
    tierId: silverId,
    name: "Silver",
    rank: 2,
    benefits: "Free delivery.",
    rule: {
      match: "all",
      conditions: [
        { measure: "points_earned", atLeast: 100 },
        { measure: "referrals_rewarded", atLeast: 2 },
        { measure: "own_purchases", atLeast: 50_00 },
      ],
    },
  });
  expect(await getMemberTier(deps, actor)).toMatchObject({
    currency: "USD",
    current: { name: "Bronze", ending: null },
    next: {
      name: "Silver",
      path: {
        match: "all",
        missing: [
          { measure: "referrals_rewarded", amount: 2 },
          { measure: "own_purchases", amount: 50_00 },
        ],
      },
    },
  });
});

test("a rank is one tier's, and a tier that anybody had or a perk asks for stays", async () => {
  const { deps, owner, earn, review, bronzeId, silverId, database } = await openTiers();
  const rule = { match: "any" as const, conditions: [{ measure: "points_earned" as const, atLeast: 9 }] };
  const body = { name: "Gold", rank: 2, benefits: "All of it.", rule };
  await expect(saveTier(deps, owner, { tierId: null, ...body })).rejects.toMatchObject({
    code: "tier_rank_taken",
    details: { field: "rank" },
  });
  await earn(100);
  await review();
  await expect(removeTier(deps, owner, { tierId: bronzeId })).rejects.toMatchObject({ code: "tier_in_use" });
  const { perkId } = await createPerk(database, { leastTierId: silverId });
  await expect(removeTier(deps, owner, { tierId: silverId })).rejects.toMatchObject({ code: "tier_in_use" });
  await database.perk.update({ where: { id: perkId }, data: { leastTierId: null } });
  await removeTier(deps, owner, { tierId: silverId });
  expect((await database.tier.findMany()).map(({ name }) => name)).toEqual(["Bronze"]);
});
