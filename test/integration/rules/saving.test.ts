import { createId, worstCaseOutput, type RuleBody } from "@worth/contracts";
import {
  activeRules,
  getProgramme,
  getRule,
  judgeRule,
  listRuleChoices,
  listRules,
  moveRule,
  saveRewardTerms,
  saveRule,
} from "@worth/domain";
import { createProduct } from "@worth/factories";
import { expect, test } from "vitest";
import { createBoots } from "../../world/create-boots.ts";
import { createWorld } from "../../world/create-world.ts";
import { createActor, creditRule, yearRule } from "./rules-scene.ts";

async function startRules() {
  const world = await createWorld();
  const manager = await createActor(world, "manager");
  const owner = await createActor(world, "owner");
  const save = (actor: typeof owner, more: Partial<Parameters<typeof saveRule>[2]> = {}) =>
    saveRule(world.deps, actor, {
      ruleId: null,
      name: "A rule",
      body: creditRule,
      publish: true,
      isConfirmed: false,
      ...more,
    });
  return { ...world, world, manager, owner, save };
}

test("above the bound only an owner publishes, and only when they stand by it; it is paid whole from then on", async () => {
  const { database, deps, manager, owner, save } = await startRules();
  await expect(save(manager, { isConfirmed: true })).rejects.toMatchObject({ code: "rule_above_bound" });
  await expect(save(owner)).rejects.toMatchObject({ code: "rule_unconfirmed" });
  expect(await database.rewardRule.count()).toBe(2);
  const { ruleId } = await save(owner, { isConfirmed: true });
  const rule = await getRule(deps, owner, { ruleId });
  // With the 25.00 and 10.00 that are in force, on an order that brings nothing.
  expect(rule).toMatchObject({
    state: "active",
    version: 1,
    body: { isAboveBoundConfirmed: true },
    draft: null,
    versions: [
      { version: 1, worstCase: { orderMinor: 0, costMinor: 55_00, boundMinor: 0, isAboveBound: true } },
    ],
  });
  expect(rule.versions[0]?.confirmedByName).toBe(rule.versions[0]?.staffName);
});

test("nobody confirms by what they send: the flag of the body is the product's to set", async () => {
  const { deps, owner, manager, save } = await startRules();
  const { ruleId } = await save(manager, { body: { ...yearRule, isAboveBoundConfirmed: true } });
  expect((await getRule(deps, owner, { ruleId })).body.isAboveBoundConfirmed).toBe(false);
});

test("a rule that costs no more than a referral may is a manager's to publish", async () => {
  const { world, deps, manager, save } = await startRules();
  await world.database.rewardRule.updateMany({ data: { state: "paused" } });
  // q is .3 at the weakest and margins are .4: 20.00 is within the bound from 166.67 on.
  const { ruleId } = await save(manager, {
    body: { ...creditRule, conditions: { leastAmountMinor: 167_00 } },
  });
  expect(await getRule(deps, manager, { ruleId })).toMatchObject({
    version: 1,
    judged: { worstCase: { isAboveBound: false }, marginRate: 0.4, incrementality: 0.3 },
    versions: [{ confirmedByName: null }],
  });
  const judged = await judgeRule(deps, manager, {
    ruleId,
    body: { ...creditRule, conditions: { leastAmountMinor: 166_00 } },
  });
  expect(judged.worstCase).toMatchObject({ isAboveBound: true, orderMinor: 166_00, costMinor: 20_00 });
});

test("the worst case is that of the product with the lowest margin the rule is for", async () => {
  const { world, deps, manager, save } = await startRules();
  const { database } = world;
  await database.rewardRule.updateMany({ data: { state: "paused" } });
  const { productId: lean } = await createProduct(database, { marginBasisPoints: 10_00 });
  const { productId: rich } = await createProduct(database, { marginBasisPoints: 80_00 });
  const judge = async (conditions: RuleBody["conditions"]) =>
    judgeRule(deps, manager, { ruleId: null, body: { ...creditRule, conditions } });
  // q is .3 at the weakest: 20.00 is within the bound from 166.67 on at .4, from 666.67 at .1, from 83.34 at .8.
  expect(await judge({ leastAmountMinor: 200_00 })).toMatchObject({
    worstCase: { isAboveBound: true },
    marginRate: 0.1,
  });
  expect((await judge({ leastAmountMinor: 667_00 })).worstCase).toMatchObject({ isAboveBound: false });
  expect(await judge({ leastAmountMinor: 84_00, productIds: [rich] })).toMatchObject({
    worstCase: { isAboveBound: false },
  });
  expect(await judge({ leastAmountMinor: 200_00, productIds: [rich, lean] })).toMatchObject({
    worstCase: { isAboveBound: true },
    marginRate: 0.1,
  });
  const body = { ...creditRule, conditions: { leastAmountMinor: 200_00, productIds: [lean] } };
  await expect(save(manager, { body })).rejects.toMatchObject({ code: "rule_above_bound" });
});

test("a draft decides nothing until it is published as the next version, and versions stay as they were", async () => {
  const { database, deps, manager, save } = await startRules();
  const { ruleId } = await save(manager, { body: yearRule });
  const more = { ...yearRule, amount: { kind: "points" as const, points: 200 } };
  await save(manager, { ruleId, body: more, publish: false });
  expect(await activeRules(database, "anniversary")).toMatchObject([
    { id: ruleId, version: 1, amount: { points: 100 } },
  ]);
  await save(manager, { ruleId, body: more });
  expect(await activeRules(database, "anniversary")).toMatchObject([
    { id: ruleId, version: 2, amount: { points: 200 } },
  ]);
  const { versions } = await getRule(deps, manager, { ruleId });
  expect(versions.map(({ version, offered }) => [version, offered])).toEqual([
    [2, { kind: "points", points: 200 }],
    [1, { kind: "points", points: 100 }],
  ]);
  await expect(database.$executeRaw`UPDATE reward_rule_version SET version = 9`).rejects.toThrow(
    "append_only",
  );
});

test("a paused rule is promised to nobody, goes on only by an owner above the bound, and ends in the archive", async () => {
  const { deps, manager, owner, save } = await startRules();
  const anybody = { kind: "anonymous" } as const;
  const ruleId = "rul_referrer";
  await moveRule(deps, manager, { ruleId, to: "paused" });
  expect((await getProgramme(deps, anybody)).offering).toEqual({
    referrer: [],
    friend: [{ kind: "credit", amountMinor: 10_00 }],
  });
  await expect(moveRule(deps, manager, { ruleId, to: "paused" })).rejects.toMatchObject({
    code: "rule_wrong_state",
  });
  await expect(moveRule(deps, manager, { ruleId, to: "active" })).rejects.toMatchObject({
    code: "rule_above_bound",
  });
  await moveRule(deps, owner, { ruleId, to: "active" });
  await moveRule(deps, manager, { ruleId, to: "archived" });
  await expect(save(owner, { ruleId, isConfirmed: true })).rejects.toMatchObject({
    code: "rule_wrong_state",
  });
});

test("two who publish at the same moment both reckon with the other's rule", async () => {
  const { world, deps, owner, save } = await startRules();
  await world.database.rewardRule.updateMany({ data: { state: "paused" } });
  await Promise.all([save(owner, { isConfirmed: true }), save(owner, { isConfirmed: true })]);
  const { rules } = await listRules(deps, owner);
  const versions = await world.database.rewardRuleVersion.findMany({
    where: { ruleId: { startsWith: "rul_0" } },
  });
  expect(rules.filter(({ state }) => state === "active")).toHaveLength(2);
  const costs = versions.map(({ worstCase }) => worstCaseOutput.parse(worstCase).costMinor);
  expect(new Set(costs)).toEqual(new Set([20_00, 40_00]));
});

test("a budget is never set below what is given and promised", async () => {
  const { world, deps, manager, database } = await startRules();
  await world.database.$executeRaw`UPDATE reward_budget SET "spentMinor" = 500`;
  const terms = { pointCostMinor: 0.7, pointLifeDays: 180 };
  await expect(saveRewardTerms(deps, manager, { ...terms, budgetMinor: 499 })).rejects.toMatchObject({
    code: "budget_below_spent",
  });
  await saveRewardTerms(deps, manager, { ...terms, budgetMinor: 500 });
  expect(await listRules(deps, manager)).toMatchObject({
    budget: { limitMinor: 500, spentMinor: 500 },
    points: { costMinor: 0.7, lifeDays: 180 },
  });
  expect(await database.auditEntry.count({ where: { action: "rewards.terms" } })).toBe(1);
});

test("what a rule names can be chosen again, though there are more products and it has ended since", async () => {
  const { database, deps, manager, save } = await startRules();
  const [perkId, productId, actTypeId] = [createId("perk"), createId("product"), createId("actType")];
  const createdAt = new Date();
  await database.perk.create({
    data: {
      id: perkId,
      name: "A hat",
      description: "",
      unit: "points",
      price: 100,
      fulfilment: "by_hand",
      segmentIds: [],
      state: "archived",
      createdAt,
    },
  });
  await database.actType.create({
    data: {
      id: actTypeId,
      name: "A visit",
      role: "host",
      proof: "none",
      approval: "by_person",
      createdAt,
      archivedAt: createdAt,
    },
  });
  await createBoots(database, 1_000);
  await database.product.create({ data: { id: productId, name: "Zip", externalRef: "zip" } });
  const amount = { kind: "perk", perkId, costMinor: 1_00 } as const;
  const conditions = { productIds: [productId], actTypeIds: [actTypeId] };
  const { ruleId } = await save(manager, {
    body: { ...yearRule, amount, conditions },
    publish: false,
  });
  const named = await listRuleChoices(deps, manager, { ruleId });
  expect(named.products).toHaveLength(1_001);
  expect(named.products[0]).toEqual({ id: productId, name: "Zip" });
  expect(named.perks).toMatchObject([{ id: perkId }]);
  expect(named.actTypes).toMatchObject([{ id: actTypeId }]);
  const fresh = await listRuleChoices(deps, manager, { ruleId: null });
  expect(fresh.perks).toEqual([]);
  expect(fresh.actTypes).toEqual([]);
  await expect(listRuleChoices(deps, manager, { ruleId: createId("rewardRule") })).rejects.toMatchObject({
    code: "not_found",
  });
});
