import { simulateRule } from "@worth/domain";
import { createAct, createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { readState } from "../../world/read-database.ts";
import { payInvoice, startStory } from "../../world/start-story.ts";
import { createActor, creditRule, yearRule } from "./rules-scene.ts";

test("a draft tells what it would have cost, who gains and what changes, and no row changes anywhere", async () => {
  const story = await startStory();
  payInvoice(story, { amountMinor: 200_00 });
  await story.stripe.webhooksSettled();
  await story.drain();
  const manager = await createActor(story.world, "manager");
  const before = await readState(story.database);
  // The bound of a link with margins of .4 on 200.00 is 40.00: 35.00 are given now.
  const simulation = await simulateRule(story.deps, manager, {
    ruleId: "rul_referrer",
    body: { ...creditRule, amount: { kind: "credit", amountMinor: 15_00 } },
    days: 90,
  });
  expect(simulation).toMatchObject({
    eventCount: 1,
    rewardCount: 1,
    heldCount: 1,
    pendingCount: 0,
    costMinor: 15_00,
    costNowMinor: 35_00,
    costThenMinor: 25_00,
    contributionChangeMinor: 10_00,
    gainers: [
      { customerId: story.mary.customerId, displayName: "Mary Sample", rewardCount: 1, costMinor: 15_00 },
    ],
    refusals: [],
  });
  expect(await readState(story.database)).toEqual(before);
});

test("the rule as it is costs in a simulation what it cost in truth, refunds included", async () => {
  const story = await startStory();
  const charge = payInvoice(story, { amountMinor: 200_00 });
  story.stripe.play.refund({ chargeId: charge.id, amountMinor: 50_00 });
  await story.stripe.webhooksSettled();
  await story.drain();
  const manager = await createActor(story.world, "manager");
  const body = { ...creditRule, amount: { kind: "credit" as const, amountMinor: 25_00 } };
  const simulation = await simulateRule(story.deps, manager, { ruleId: "rul_referrer", body, days: 30 });
  const rewards = await story.database.reward.findMany({ orderBy: { side: "asc" } });
  expect(rewards.map(({ costMinor }) => costMinor)).toEqual([18_75, 7_50]);
  expect(simulation).toMatchObject({ costMinor: 18_75, costNowMinor: 26_25, contributionChangeMinor: 0 });
});

test("caps hold in a simulation, and every no has its reason counted", async () => {
  const world = await createWorld();
  const manager = await createActor(world, "manager");
  const [mary, otto] = [await createMember(world.database), await createMember(world.database)];
  const occurredAt = new Date(world.clock.now().getTime() - 10 * 86_400_000);
  for (const { customerId } of [mary, mary, mary, otto])
    await createAct(world.database, { customerId, kind: "review", occurredAt });
  const simulation = await simulateRule(world.deps, manager, {
    ruleId: null,
    body: { ...yearRule, trigger: "review_submitted", caps: [{ periodDays: null, mostMinor: 1_50 }] },
    days: 30,
  });
  expect(simulation).toMatchObject({
    eventCount: 4,
    rewardCount: 3,
    costMinor: 2_50,
    costNowMinor: 0,
    contributionChangeMinor: -2_50,
    refusals: [{ code: "cap_reached", count: 1 }],
    limits: [{ code: "cut_to_cap", count: 1 }],
  });
  expect(simulation.gainers.map(({ costMinor }) => costMinor)).toEqual([1_50, 1_00]);
  expect(await world.database.rewardDecision.count()).toBe(0);
});

test("where more happened than one look takes in, the newest of it is gone through, and the window says since when", async () => {
  const world = await createWorld();
  const manager = await createActor(world, "manager");
  const daysAgo = (days: number): Date => new Date(world.clock.now().getTime() - days * 86_400_000);
  const { customerId } = await createMember(world.database, { joinedAt: daysAgo(400) });
  for (const days of [10, 20, 30, 40])
    await createAct(world.database, { customerId, kind: "review", occurredAt: daysAgo(days) });
  const body = { ...yearRule, trigger: "review_submitted" as const };
  const simulate = (most?: number) =>
    simulateRule(world.deps, manager, { ruleId: null, body, days: 90 }, most);
  const whole = await simulate();
  expect(whole).toMatchObject({ eventCount: 4, rewardCount: 4, isNarrowed: false });
  expect(whole.from).toBe(daysAgo(90).toISOString());
  const newest = await simulate(2);
  expect(newest).toMatchObject({ eventCount: 2, rewardCount: 2, isNarrowed: true });
  expect(newest.from).toBe(new Date(daysAgo(30).getTime() + 1).toISOString());
});

test("years are tried out for the members whose year ends in the window, and no more of them than one look takes in", async () => {
  const world = await createWorld();
  const manager = await createActor(world, "manager");
  const daysAgo = (days: number): Date => new Date(world.clock.now().getTime() - days * 86_400_000);
  for (const days of [365 + 10, 2 * 365 + 20, 365 + 200, 100])
    await createMember(world.database, { joinedAt: daysAgo(days) });
  const simulate = (most?: number) =>
    simulateRule(world.deps, manager, { ruleId: null, body: yearRule, days: 90 }, most);
  expect(await simulate()).toMatchObject({ eventCount: 2, isNarrowed: false });
  expect(await simulate(1)).toMatchObject({ eventCount: 1, isNarrowed: true });
});
