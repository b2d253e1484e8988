import { createId, type MissionStepKind, type RuleBody } from "@worth/contracts";
import {
  answerQuestion,
  changeCampaign,
  decideTalk,
  getCampaign,
  listMissions,
  logAct,
  mergeCustomers,
  saveActType,
  simulateRule,
  verifyLedger,
} from "@worth/domain";
import {
  createCampaign,
  createCustomer,
  createProduct,
  createQuestion,
  createRewardRule,
} from "@worth/factories";
import { expect, test } from "vitest";
import { readBalances } from "../ledger/balances.ts";
import { openReviewsWithFiles } from "../reviews/photo-scene.ts";

const owner = { kind: "staff", staffId: "stf_1", role: "owner" } as const;
const dayMs = 86_400_000;

const points: Partial<RuleBody> = {
  trigger: "mission_step_done",
  side: "actor",
  amount: { kind: "points", points: 40 },
  conditions: { campaignId: "autumn" },
};

/** A campaign that runs for ten days more, with these steps, each worth 40 points. */
async function openMission(...kinds: Exclude<MissionStepKind, "act">[]) {
  const scene = await openReviewsWithFiles({ now: new Date(Date.now() - 60 * dayMs) });
  const { database, deps, clock, mary, otto, productId } = scene;
  await createCampaign(database, {
    startsOn: new Date(clock.now().getTime() - 3 * dayMs),
    endsOn: new Date(clock.now().getTime() + 10 * dayMs),
    steps: kinds.map((kind) => ({ kind, title: `Do a ${kind}` })),
  });
  const ruleId = createId("rewardRule");
  await createRewardRule(database, { id: ruleId, name: "For a step", body: points });
  const readDone = async (by = mary) =>
    (await listMissions(deps, by)).missions.flatMap(({ steps }) =>
      steps.map(({ doneAt }) => doneAt !== null),
    );
  const readPoints = async ({ customerId } = mary) => {
    expect(await verifyLedger(database)).toEqual([]);
    return (await readBalances(scene, customerId, "points")).held;
  };
  const { questionId } = await createQuestion(database, { customerId: otto.customerId, productId });
  const answer = () => answerQuestion(deps, mary, { questionId, body: "It does.", isDoubtful: false });
  const change = async (campaign: Partial<Awaited<ReturnType<typeof getCampaign>>>) => {
    const {
      id: campaignId,
      name,
      startsOn,
      endsOn,
      budget,
      steps,
      ...rest
    } = {
      ...(await getCampaign(deps, owner, { campaignId: "autumn" })),
      ...campaign,
    };
    void rest;
    await changeCampaign(deps, owner, {
      campaignId,
      name,
      startsOn,
      endsOn,
      budgetMinor: budget.limitMinor,
      steps: steps.map(({ id, kind, title, actTypeId }) => ({ id, kind, title, actTypeId })),
    });
  };
  return { ...scene, ruleId, readDone, readPoints, answer, change };
}

test("a step is noticed when it is done, once a member, and its rule gives what it promised", async () => {
  const { database, deps, otto, mary, submit, readDone, readPoints } = await openMission("review", "answer");
  expect(await readDone()).toEqual([false, false]);
  await submit(mary);
  expect(await readDone()).toEqual([true, false]);
  expect(await readPoints()).toBe(40);
  const { productId } = await createProduct(database, { name: "Tent" });
  await submit(mary, { productId });
  expect(await readPoints()).toBe(40);
  expect(await readDone(otto)).toEqual([false, false]);
  expect(
    (await getCampaign(deps, owner, { campaignId: "autumn" })).steps.map((step) => step.doneCount),
  ).toEqual([1, 0]);
});

test("an answer counts when it is seen: at once, or when a person let it be", async () => {
  const { deps, staff, answer, readDone, readPoints } = await openMission("answer");
  const { answerId, isWaiting } = await answer();
  expect(isWaiting).toBe(true);
  expect(await readDone()).toEqual([false]);
  await decideTalk(deps, staff, { kind: "answer", postId: answerId, outcome: "published" });
  expect(await readDone()).toEqual([true]);
  expect(await readPoints()).toBe(40);
});

test("an act of the kind that a step names does it, when it is approved, and no other kind does", async () => {
  const scene = await openMission();
  const { deps, photoDeps, clock, staff, mary, readDone, readPoints, change } = scene;
  const kindOf = async (name: string) =>
    (
      await saveActType(deps, staff, {
        typeId: null,
        name,
        role: "host",
        proof: "none",
        approval: "automatic",
      })
    ).typeId;
  const [evening, stand] = [await kindOf("Hosted an evening"), await kindOf("Stood at a fair")];
  const step = { id: null as never, kind: "act" as const, title: "Host an evening", actTypeId: evening };
  await change({ steps: [{ ...step, actTypeName: null, doneCount: 0 }] });
  const act = {
    doneOn: clock.now().toISOString().slice(0, 10),
    note: "Twelve came",
    proofUrl: "",
    picture: null,
  };
  await logAct(photoDeps, mary, { ...act, typeId: stand });
  expect(await readDone()).toEqual([false]);
  await logAct(photoDeps, mary, { ...act, typeId: evening });
  expect(await readDone()).toEqual([true]);
  expect(await readPoints()).toBe(40);
});

test("what is done before the first day, after the last one or after the campaign was closed is no step", async () => {
  const { clock, mary, otto, submit, readDone, readPoints, change } = await openMission("review");
  await change({ startsOn: new Date(clock.now().getTime() + 2 * dayMs).toISOString().slice(0, 10) });
  await submit(mary);
  await change({ startsOn: new Date(clock.now().getTime() - 2 * dayMs).toISOString().slice(0, 10) });
  expect(await readDone()).toEqual([false]);
  clock.travel({ days: 12 });
  await submit(otto);
  expect(await readPoints()).toBe(0);
  expect(await readPoints(otto)).toBe(0);
});

test("what somebody did before they turned out to be a member is done, and is not done again", async () => {
  const { database, deps, clock, mary, submit, readDone, readPoints } = await openMission("review");
  const { customerId: fromId } = await createCustomer(database);
  const { id: stepId } = await database.missionStep.findFirstOrThrow();
  await database.missionStepDone.create({ data: { stepId, customerId: fromId, occurredAt: clock.now() } });
  await mergeCustomers(deps, owner, { fromId, intoId: mary.customerId, note: "One person." });
  expect(await readDone()).toEqual([true]);
  await submit(mary);
  expect(await readPoints()).toBe(0);
});

test("a step that somebody did stays, and so does what it is done by; its words change, and steps change places", async () => {
  const { deps, mary, submit, readDone, change } = await openMission("review", "answer");
  await submit(mary);
  const { steps } = await getCampaign(deps, owner, { campaignId: "autumn" });
  const [review, answer] = steps;
  if (!review || !answer) throw new Error("The campaign has two steps.");
  await expect(change({ steps: [answer] })).rejects.toMatchObject({ code: "campaign_step_done" });
  await expect(change({ steps: [{ ...review, kind: "feedback" }, answer] })).rejects.toMatchObject({
    code: "campaign_step_done",
  });
  await change({ steps: [answer, { ...review, title: "Say how your shoes are" }] });
  const { missions } = await listMissions(deps, mary);
  expect(missions[0]?.steps.map(({ title }) => title)).toEqual(["Do a answer", "Say how your shoes are"]);
  expect(await readDone()).toEqual([false, true]);
  await change({ steps: [review] });
  expect(await readDone()).toEqual([true]);
});

test("a trial of a rule for steps plays those that were done, and writes nothing", async () => {
  const { deps, database, clock, mary, submit, ruleId } = await openMission("review");
  await submit(mary);
  clock.travel({ days: 1 });
  const version = await database.rewardRuleVersion.findFirstOrThrow({ where: { ruleId } });
  const before = await database.rewardDecision.count();
  const body = { ...(version.body as RuleBody), amount: { kind: "points" as const, points: 90 } };
  const simulation = await simulateRule(deps, owner, { ruleId, body, days: 30 });
  expect(simulation.costThenMinor).toBe(90);
  expect(await database.rewardDecision.count()).toBe(before);
});
