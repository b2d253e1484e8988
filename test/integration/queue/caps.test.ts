import { createId, undoMinutes, type RuleBody, type StaffActor } from "@worth/contracts";
import {
  decideQueue,
  releaseEndedHolds,
  settleQueue,
  verifyLedger,
  type RewardHappening,
} from "@worth/domain";
import { createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { applyEventsOf } from "../../world/apply-events-of.ts";
import type { World } from "../../world/create-world.ts";
import { joinProgramme } from "../../world/join-programme.ts";
import { payInvoice, startStory } from "../../world/start-story.ts";
import { readBalances } from "../ledger/balances.ts";
import { startRewards, tell } from "../rewards/rewards-scene.ts";

const item = ({ database }: Pick<World, "database">) =>
  database.queueItem.findFirstOrThrow({
    where: { kind: "cap", settledAt: null },
    orderBy: { stakeMinor: "asc" },
  });

async function decide(world: World, decision: "approved" | "declined"): Promise<void> {
  const { staffId } = await createStaff(world.database, { role: "manager" });
  const actor: StaffActor = { kind: "staff", staffId, role: "manager" };
  const { id } = await item(world);
  const answer =
    decision === "approved" ? { kind: decision } : { kind: decision, reason: "against_terms" as const };
  await decideQueue(world.deps, actor, { itemIds: [id], decision: answer });
  world.clock.travel({ minutes: undoMinutes });
  expect(await settleQueue(world.deps)).toEqual({ settledCount: 1 });
}

test("what a cap kept back, a part or all, waits for a person, who lifts it this once and not for the next time", async () => {
  const { world, database, mary } = await startRewards({ caps: [{ periodDays: 30, mostMinor: 1_50 }] });
  await tell(world, mary.customerId);
  expect(await database.queueItem.count()).toBe(0);
  await tell(world, mary.customerId);
  await tell(world, mary.customerId);
  expect(await database.queueItem.findMany({ orderBy: { stakeMinor: "asc" } })).toMatchObject([
    { kind: "cap", stakeMinor: 50, reasons: [{ code: "cut_to_cap", mostMinor: 1_50, periodDays: 30 }] },
    { kind: "cap", stakeMinor: 1_00, reasons: [{ code: "cap_reached", mostMinor: 1_50, periodDays: 30 }] },
  ]);
  expect(await readBalances(world, mary.customerId, "points")).toMatchObject({ held: 150 });
  await decide(world, "approved");
  expect(await readBalances(world, mary.customerId, "points")).toMatchObject({ held: 200 });
  await decide(world, "approved");
  expect(await readBalances(world, mary.customerId, "points")).toMatchObject({ held: 300 });
  await tell(world, mary.customerId);
  expect(await readBalances(world, mary.customerId, "points")).toMatchObject({ held: 300 });
  expect(await database.reward.count()).toBe(3);
  expect(await verifyLedger(database)).toEqual([]);
});

test("a cap that was declined keeps what it kept", async () => {
  const { world, mary } = await startRewards({ caps: [{ periodDays: 30, mostMinor: 1_50 }] });
  await tell(world, mary.customerId);
  await tell(world, mary.customerId);
  await decide(world, "declined");
  expect(await readBalances(world, mary.customerId, "points")).toMatchObject({ held: 150 });
});

/** A rule of the seed gives no more than this in all. */
const capRule = (database: World["database"], ruleId: string, cap: RuleBody["caps"][number]): Promise<void> =>
  changeRule(database, ruleId, { caps: [cap] });

async function changeRule(
  database: World["database"],
  ruleId: string,
  change: Partial<RuleBody>,
): Promise<void> {
  const version = await database.rewardRuleVersion.findFirstOrThrow({ where: { ruleId } });
  const body = Object.assign({}, version.body, change);
  await database.rewardRuleVersion.create({ data: { ...version, version: 2, body, worstCase: {} } });
  await database.rewardRule.update({ where: { id: ruleId }, data: { version: 2 } });
}

for (const when of ["before", "after"] as const) {
  test(`a referral's cap lifted ${when} its hold ended gives the rest, which follows refunds like all of it`, async () => {
    const story = await startStory();
    const { world, database, stripe, drain, clock, deps, mary } = story;
    await capRule(database, "rul_referrer", { periodDays: null, mostMinor: 10_00 });
    const charge = payInvoice(story);
    await stripe.webhooksSettled();
    await drain();
    expect(await item(world)).toMatchObject({ stakeMinor: 15_00 });
    expect(await readBalances(world, mary.customerId, "USD")).toMatchObject({ pending: 10_00 });
    if (when === "before") await decide(world, "approved");
    clock.travel({ days: 31 });
    expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 1 });
    if (when === "after") await decide(world, "approved");
    expect(await readBalances(world, mary.customerId, "USD")).toEqual({ held: 25_00, pending: 0, owed: 0 });
    stripe.play.refund({ chargeId: charge.id, amountMinor: 100_00 });
    await stripe.webhooksSettled();
    await drain();
    expect(await readBalances(world, mary.customerId, "USD")).toEqual({ held: 12_50, pending: 0, owed: 0 });
    expect(await verifyLedger(database)).toEqual([]);
  });
}

test("a side that had come to nothing and is back is given by the clock, and not by a cap that was lifted for the other", async () => {
  const story = await startStory();
  const { world, database, stripe, drain, clock, deps, leo } = story;
  const settle = async () => {
    await stripe.webhooksSettled();
    await drain();
  };
  await capRule(database, "rul_referrer", { periodDays: null, mostMinor: 10_00 });
  await changeRule(database, "rul_friend", { amount: { kind: "credit", amountMinor: 1 } });
  const charge = payInvoice(story);
  await settle();
  const { id: refundId } = stripe.play.refund({ chargeId: charge.id, amountMinor: 20_00 });
  await settle();
  clock.travel({ days: 31 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 1 });
  stripe.play.failRefund(refundId);
  await settle();
  expect(await readBalances(world, leo.customerId, "USD")).toMatchObject({ held: 0, pending: 1 });
  await decide(world, "approved");
  expect(await readBalances(world, leo.customerId, "USD")).toMatchObject({ held: 0, pending: 1 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 1 });
  expect(await readBalances(world, leo.customerId, "USD")).toMatchObject({ held: 1, pending: 0 });
  expect(await verifyLedger(database)).toEqual([]);
});

test("a lifted cap takes nothing from the other side, from the bound or from a budget that ends before it", async () => {
  const story = await startStory();
  const { world, database, stripe, drain } = story;
  await capRule(database, "rul_friend", { periodDays: null, mostMinor: 4_00 });
  payInvoice(story);
  await stripe.webhooksSettled();
  await drain();
  const readRewards = () =>
    database.reward.findMany({ orderBy: { ruleId: "asc" }, select: { ruleId: true, amount: true } });
  const given = [
    { ruleId: "rul_friend", amount: 4_00 },
    { ruleId: "rul_referrer", amount: 25_00 },
  ];
  expect(await readRewards()).toMatchObject(given);
  await database.rewardBudget.updateMany({ data: { limitMinor: 32_00 } });
  await decide(world, "approved");
  expect(await readRewards()).toMatchObject(given);
  const [decided, ...others] = await database.rewardDecision.findMany({
    where: { eventId: { contains: "lifted" } },
  });
  expect(decided).toMatchObject({
    ruleId: "rul_friend",
    reasons: [{ code: "programme_budget_spent", leftMinor: 7_00 }],
  });
  expect(others).toEqual([]);
});

test("the cap of a referral that came to be decided for an earlier purchase is lifted for the reward it has", async () => {
  const story = await startStory({ now: new Date(Date.now() - 40 * 86_400_000) });
  const { world, database, stripe, drain, clock, mary } = story;
  await capRule(database, "rul_referrer", { periodDays: 30, mostMinor: 10_00 });
  await joinProgramme(world, { email: "ada@example.com", code: mary.code });
  payInvoice(story, { customerId: stripe.play.createCustomer({ email: "ada@example.com" }).id });
  await stripe.webhooksSettled();
  await drain();
  clock.travel({ days: 29 });
  const first = payInvoice(story);
  clock.travel({ days: 2 });
  const later = payInvoice(story);
  await stripe.webhooksSettled();
  const readLeos = async () => {
    const where = { ruleId: "rul_referrer", referral: { refereeId: story.leo.customerId } };
    return (await database.reward.findMany({ where })).map(({ state, amount }) => [state, Number(amount)]);
  };
  await applyEventsOf(story, later.payment_intent);
  expect(await readLeos()).toEqual([["on_hold", 10_00]]);
  await applyEventsOf(story, first.payment_intent);
  expect(await readLeos()).toEqual([["reversed", 0]]);
  // Ada's 15.00, then Leo's 25.00.
  await decide(world, "approved");
  await decide(world, "approved");
  expect(await readLeos()).toEqual([["on_hold", 25_00]]);
  expect(await verifyLedger(database)).toEqual([]);
});

/** Mary had 100 points and, up to the cap, 50 of the next 100: what keeps the other 50 back waits. */
async function startCut(body: Partial<RuleBody> = {}, more: Partial<RewardHappening> = {}) {
  const scene = await startRewards({ caps: [{ periodDays: 30, mostMinor: 1_50 }], ...body });
  const { world, mary } = scene;
  await tell(world, mary.customerId, more);
  await tell(world, mary.customerId, more);
  const readHeld = async () => {
    expect(await verifyLedger(world.database)).toEqual([]);
    return (await readBalances(world, mary.customerId, "points")).held;
  };
  expect(await readHeld()).toBe(150);
  return { ...scene, readHeld };
}

test("a cap that is lifted gives what the rule promised then, not what it says today", async () => {
  const { world, database, ruleId, readHeld } = await startCut();
  const version = await database.rewardRuleVersion.findFirstOrThrow({ where: { ruleId } });
  const body = Object.assign({}, version.body, { amount: { kind: "points", points: 10 } });
  await database.rewardRuleVersion.create({ data: { ...version, version: 2, body, worstCase: {} } });
  await database.rewardRule.update({ where: { id: ruleId }, data: { version: 2 } });
  await decide(world, "approved");
  expect(await readHeld()).toBe(200);
});

test("a cap of a rule that was paused since is lifted as well", async () => {
  const { world, database, ruleId, readHeld } = await startCut();
  await database.rewardRule.update({ where: { id: ruleId }, data: { state: "paused" } });
  await decide(world, "approved");
  expect(await readHeld()).toBe(200);
});

test("a cap of a rule for one kind of act is lifted for what was of that kind", async () => {
  const ofKind = createId("actType");
  const hosted = await startCut(
    { trigger: "act_approved", conditions: { actTypeIds: [ofKind] } },
    { trigger: "act_approved", actTypeId: ofKind },
  );
  await decide(hosted.world, "approved");
  expect(await hosted.readHeld()).toBe(200);
});
