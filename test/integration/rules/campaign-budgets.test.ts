import { undoMinutes } from "@worth/contracts";
import { decideQueue, settleQueue, simulateRule } from "@worth/domain";
import { createMember, createReferral } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { expectConserved } from "../../world/expect-conserved.ts";
import { startRewards, tell } from "../rewards/rewards-scene.ts";
import {
  joinBy,
  owner,
  pay,
  planAutumn,
  restOthers,
  rewardsOf,
  spentOf,
  startAutumn,
} from "./campaigns-scene.ts";
import { creditRule } from "./rules-scene.ts";

test("twenty referrals that qualify at the same moment never overspend their campaign's budget", async () => {
  const world = await createWorld();
  const { database } = world;
  const { ruleId } = await planAutumn(world, { budgetMinor: 32_00 });
  await restOthers(world);
  const mary = await createMember(database);
  const qualified = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { customerId: friend } = await createMember(database);
      const parties = { referrer: mary.customerId, friend };
      const { referralId } = await createReferral(database, {
        referrerId: mary.customerId,
        refereeId: friend,
      });
      return { id: `${referralId}:first`, trigger: "referral_qualified", parties, referralId } as const;
    }),
  );
  await Promise.all(
    qualified.map((happening) => tell(world, mary.customerId, { ...happening, campaignId: "autumn" })),
  );
  expect(await rewardsOf(world, ruleId)).toHaveLength(6);
  expect(await spentOf(world)).toBe(30_00);
  const refused = await database.rewardDecision.findMany({ where: { ruleId, answer: "no" } });
  expect(refused).toHaveLength(14);
  for (const { reasons, campaignId } of refused) {
    expect(campaignId).toBe("autumn");
    expect(reasons).toEqual([{ code: "campaign_budget_spent", leftMinor: 2_00 }]);
  }
  await expectConserved(world);
});

test("a referral that is decided again, by an earlier purchase or after a refund, keeps its campaign", async () => {
  const { story, ruleId } = await startAutumn({ budgetMinor: 8_00 });
  const { clock, stripe, drain } = story;
  await restOthers(story);
  await joinBy(story, "ida@example.com", "autumn");
  clock.travel({ minutes: 30 });
  const later = await pay(story, "ida@example.com");
  const kept = [{ campaignId: "autumn", amount: 500 }];
  expect(await rewardsOf(story, ruleId)).toMatchObject(kept);
  clock.travel({ minutes: -20 });
  const first = await pay(story, "ida@example.com");
  clock.travel({ minutes: 60 });
  // Decided anew out of the same budget: what it had of it is not in its own way.
  expect(await rewardsOf(story, ruleId)).toMatchObject(kept);
  expect(await spentOf(story)).toBe(5_00);
  stripe.play.refund({ chargeId: first, amountMinor: 100_00 });
  stripe.play.refund({ chargeId: later });
  await stripe.webhooksSettled();
  await drain();
  expect(await rewardsOf(story, ruleId)).toMatchObject([{ campaignId: "autumn", amount: 250 }]);
  expect(await spentOf(story)).toBe(5_00);
  await expectConserved(story.world);
});

test("a cap that a person lifts gives the rest out of the campaign's budget", async () => {
  const { story, ruleId } = await startAutumn({
    budgetMinor: 8_00,
    caps: [{ periodDays: null, mostMinor: 2_00 }],
  });
  const { database, deps, clock } = story;
  await restOthers(story);
  await joinBy(story, "ida@example.com", "autumn");
  await pay(story, "ida@example.com");
  expect(await rewardsOf(story, ruleId)).toMatchObject([{ campaignId: "autumn", amount: 200 }]);
  const item = await database.queueItem.findFirstOrThrow({ where: { kind: "cap" } });
  await decideQueue(deps, owner, { itemIds: [item.id], decision: { kind: "approved" } });
  clock.travel({ minutes: undoMinutes });
  await settleQueue(deps);
  expect(await rewardsOf(story, ruleId)).toMatchObject([{ campaignId: "autumn", amount: 500 }]);
  expect(await spentOf(story)).toBe(5_00);
  await expectConserved(story.world);
});

test("so it does for what somebody did themselves: the decision remembers the campaign", async () => {
  const { world, database, mary, clock, deps } = await startRewards({
    caps: [{ periodDays: null, mostMinor: 50 }],
  });
  await database.rewardBudget.create({ data: { id: "autumn", name: "Autumn", limitMinor: 3_00 } });
  await tell(world, mary.customerId, { campaignId: "autumn" });
  const item = await database.queueItem.findFirstOrThrow({ where: { kind: "cap" } });
  await decideQueue(deps, owner, { itemIds: [item.id], decision: { kind: "approved" } });
  clock.travel({ minutes: undoMinutes });
  await settleQueue(deps);
  expect(await database.reward.findMany()).toMatchObject([{ campaignId: "autumn", amount: 100 }]);
  expect(await database.rewardBudget.findUnique({ where: { id: "autumn" } })).toMatchObject({
    spentMinor: 1_00,
  });
});

test("a rule that is tried sees who came by the campaign, and what its budget would have held", async () => {
  const { story } = await startAutumn({ budgetMinor: 50_00 });
  await restOthers(story);
  await joinBy(story, "ida@example.com", "autumn");
  await joinBy(story, "eva@example.com", "autumn");
  await joinBy(story, "leo.two@example.com", undefined);
  for (const email of ["ida@example.com", "eva@example.com", "leo.two@example.com"]) await pay(story, email);
  story.clock.travel({ minutes: 1 });
  const body = {
    ...creditRule,
    amount: { kind: "credit", amountMinor: 30_00 },
    conditions: { campaignId: "autumn" },
    isAboveBoundConfirmed: true,
  } as const;
  const simulation = await simulateRule(story.deps, owner, { ruleId: null, body, days: 30 });
  expect(simulation).toMatchObject({ eventCount: 3, rewardCount: 1, costMinor: 30_00 });
  expect(simulation.refusals).toEqual(
    expect.arrayContaining([
      { code: "other_campaign", count: 1 },
      { code: "campaign_budget_spent", count: 1 },
    ]),
  );
});
