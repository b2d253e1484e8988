import { createId, undoMinutes, type SaveActTypeInput } from "@worth/contracts";
import {
  archiveActType,
  decideAct,
  getCustomerActs,
  getLoggedAct,
  listActs,
  listOwnActs,
  logAct,
  logActFor,
  readActPicture,
  saveActType,
  settleQueue,
} from "@worth/domain";
import { createRewardRule } from "@worth/factories";
import { expect, test } from "vitest";
import { openReviewsWithFiles, pixel } from "../reviews/photo-scene.ts";

/** A programme with a kind of act of its own, that one rule rewards. */
async function openActs(more: Partial<SaveActTypeInput> = {}) {
  const scene = await openReviewsWithFiles({ now: new Date(Date.now() - 60 * 86_400_000) });
  const { database, deps, clock, photoDeps, mary, staff } = scene;
  const type = { name: "Hosted an evening", role: "host", proof: "file", approval: "by_person" } as const;
  const { typeId } = await saveActType(deps, staff, { typeId: null, ...type, ...more });
  await createRewardRule(database, {
    id: createId("rewardRule"),
    body: {
      trigger: "act_approved",
      side: "actor",
      amount: { kind: "points", points: 300 },
      conditions: { actTypeIds: [typeId] },
    },
  });
  const doneOn = clock.now().toISOString().slice(0, 10);
  const act = { typeId, doneOn, note: "Twelve people came", proofUrl: "", picture: pixel };
  const log = (given: Partial<typeof act> | { picture: null } = {}) =>
    logAct(photoDeps, mary, { ...act, ...given });
  const settle = async () => {
    clock.travel({ minutes: undoMinutes + 1 });
    await settleQueue(deps);
  };
  const rewards = () => database.reward.count({ where: { customerId: mary.customerId } });
  return { ...scene, typeId, type, act, log, settle, rewards };
}

test("an act of staff's own kind waits for a person, then shows its role with the evidence and earns", async () => {
  const { deps, photoDeps, mary, otto, staff, log, settle, rewards } = await openActs();
  const { loggedActId } = await log();
  expect((await listOwnActs(deps, mary)).roles).toEqual([]);
  expect(await listActs(deps, staff, { page: 1 })).toMatchObject({
    total: 0,
    waiting: [{ id: loggedActId }],
  });
  expect((await readActPicture(photoDeps, staff, { loggedActId })).content.length).toBeGreaterThan(0);
  await expect(readActPicture(photoDeps, otto, { loggedActId })).rejects.toMatchObject({ code: "not_found" });
  await decideAct(deps, staff, { loggedActId, decision: { kind: "approved" } });
  expect(await getLoggedAct(deps, staff, { loggedActId })).toMatchObject({
    state: "waiting",
    pending: { decision: "approved" },
  });
  await settle();
  const { roles, acts } = await listOwnActs(deps, mary);
  expect(roles).toMatchObject([{ role: "host", count: 1, evidence: [{ title: "Hosted an evening" }] }]);
  expect(acts).toMatchObject([{ state: "approved", hasPicture: true }]);
  expect((await getCustomerActs(deps, staff, { customerId: mary.customerId })).roles).toEqual(roles);
  expect(await listActs(deps, staff, { role: "host", page: 1 })).toMatchObject({ total: 1, waiting: [] });
  expect(await listActs(deps, staff, { role: "critic", page: 1 })).toMatchObject({ total: 0 });
  expect(await rewards()).toBe(1);
});

test("what is declined shows no role and earns nothing, and its author reads why", async () => {
  const { deps, mary, staff, log, settle, rewards } = await openActs();
  const { loggedActId } = await log();
  await decideAct(deps, staff, { loggedActId, decision: { kind: "declined", reason: "unusual_pattern" } });
  await settle();
  expect(await listOwnActs(deps, mary)).toMatchObject({
    roles: [],
    acts: [{ state: "declined", reason: "unusual_pattern" }],
  });
  expect(await rewards()).toBe(0);
});

test("where nobody has to look an act counts at once, and another kind earns nothing under the rule", async () => {
  const { deps, photoDeps, staff, mary, act, rewards, log } = await openActs({
    approval: "automatic",
    proof: "none",
  });
  await log({ picture: null });
  expect(await rewards()).toBe(1);
  const { typeId } = await saveActType(deps, staff, {
    typeId: null,
    name: "Shared the roadmap",
    role: "sharer",
    proof: "none",
    approval: "automatic",
  });
  const { picture: _, ...seen } = act;
  await logActFor(photoDeps, staff, { ...seen, typeId, customerId: mary.customerId });
  expect((await listOwnActs(deps, mary)).roles.map(({ role }) => role)).toEqual(["host", "sharer"]);
  expect(await rewards()).toBe(1);
});

test("proof that is asked for has to be there, and no file stays behind what was refused", async () => {
  const { deps, staff, typeId, type, log, countFiles } = await openActs();
  await expect(log({ picture: null })).rejects.toMatchObject({
    details: { fields: { picture: "required" } },
  });
  await expect(log({ doneOn: "2999-01-01" })).rejects.toMatchObject({ code: "invalid_input" });
  await archiveActType(deps, staff, { typeId, isArchived: true });
  await expect(log()).rejects.toMatchObject({ code: "act_type_archived" });
  expect(await countFiles()).toBe(0);
  await expect(saveActType(deps, staff, { typeId: null, ...type })).rejects.toMatchObject({
    code: "act_type_known",
  });
});
