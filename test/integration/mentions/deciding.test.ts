import {
  decideQueue,
  enterMentionFor,
  getCustomerActs,
  listQueue,
  listTriage,
  refreshValues,
} from "@worth/domain";
import { createPurchase, createSurveyAnswer } from "@worth/factories";
import { expect, test } from "vitest";
import { drainJobs } from "../../world/drain-jobs.ts";
import { openMentions } from "./mention-scene.ts";

test("an approved mention is an act with the sign a person gave it, and earns whatever the sign", async () => {
  const { database, deps, mary, otto, staff, enter, decide, pointsOf } = await openMentions();
  const { mentionId: kind } = await enter();
  const { mentionId: sour } = await enter({ url: "https://blog.example/sour", kind: "blog" }, otto);
  await decide(kind, { kind: "approved", sentiment: "promoter" });
  await decide(sour, { kind: "approved", sentiment: "detractor" });
  const acts = await database.act.findMany({ orderBy: { recordedAt: "asc" } });
  expect(acts.map(({ customerId, role, sentiment }) => [customerId, role, sentiment])).toEqual([
    [mary.customerId, "sharer", "promoter"],
    [otto.customerId, "critic", "detractor"],
  ]);
  expect((await pointsOf(mary))._sum).toEqual((await pointsOf(otto))._sum);
  const { roles } = await getCustomerActs(deps, staff, { customerId: otto.customerId });
  expect(roles.map(({ role, count }) => [role, count])).toEqual([["critic", 1]]);
});

test("somebody who speaks against us comes up in triage to be put right, and loses nothing", async () => {
  const { database, deps, clock, staff, otto, enter, decide, readPages, url } = await openMentions();
  await createPurchase(database, {
    customerId: otto.customerId,
    capturedMinor: 5_000_000,
    occurredAt: clock.now(),
  });
  const { mentionId } = await enter({}, otto);
  await readPages({ kind: "unreadable" });
  await decide(mentionId, { kind: "approved", sentiment: "detractor" });
  await drainJobs(url, { "value.refresh": (data) => refreshValues(deps, data) });
  expect(await database.customer.findUniqueOrThrow({ where: { id: otto.customerId } })).toMatchObject({
    sentiment: "detractor",
  });
  const { rows } = await listTriage(deps, staff, { crowd: "all", work: "open", page: 1 });
  expect(rows).toMatchObject([{ accountId: otto.customerId, action: "fix" }]);
  expect(await database.reward.count({ where: { customerId: otto.customerId, state: "refused" } })).toBe(0);
});

test("so does a small customer, also where they said it long ago and answered better since", async () => {
  const { database, deps, clock, staff, otto, enter, decide, readPages, url } = await openMentions();
  await createPurchase(database, {
    customerId: otto.customerId,
    capturedMinor: 5_00,
    occurredAt: clock.now(),
  });
  const saidOn = clock.now().toISOString().slice(0, 10);
  const { mentionId } = await enter({ saidOn }, otto);
  await readPages({ kind: "unreadable" });
  clock.travel({ days: 40 });
  await createSurveyAnswer(database, { customerId: otto.customerId, score: 9, occurredAt: clock.now() });
  await database.customer.update({ where: { id: otto.customerId }, data: { sentiment: "promoter" } });
  await decide(mentionId, { kind: "approved", sentiment: "detractor" });
  await drainJobs(url, { "value.refresh": (data) => refreshValues(deps, data) });
  expect(await database.customer.findUniqueOrThrow({ where: { id: otto.customerId } })).toMatchObject({
    sentiment: "promoter",
  });
  const { rows } = await listTriage(deps, staff, { crowd: "all", work: "open", page: 1 });
  expect(rows).toMatchObject([
    { accountId: otto.customerId, action: "fix", stakeMinor: 5_00, reason: { code: "spoke_against_us" } },
  ]);
});

test("the queue lets nobody approve a mention that no person has read", async () => {
  const { database, deps, staff, enter, decide } = await openMentions();
  const { mentionId } = await enter();
  const { rows } = await listQueue(deps, staff, { kind: "proof", view: "open", page: 1 });
  expect(rows).toMatchObject([{ entered: { kind: "mention", id: mentionId } }]);
  const itemIds = rows.map(({ id }) => id);
  await expect(decideQueue(deps, staff, { itemIds, decision: { kind: "approved" } })).rejects.toMatchObject({
    code: "mention_sign_first",
  });
  await decide(mentionId, { kind: "declined", reason: "against_terms" });
  expect(await database.act.count()).toBe(0);
  expect(await database.mention.findUniqueOrThrow({ where: { id: mentionId } })).toMatchObject({
    state: "declined",
    reason: "against_terms",
  });
});

test("two members of staff decide at once: one of them does", async () => {
  const { database, staff, enter, decide } = await openMentions();
  const { mentionId } = await enter();
  const both = await Promise.allSettled([
    decide(mentionId, { kind: "approved", sentiment: "promoter" }),
    decide(mentionId, { kind: "declined", reason: "not_verifiable" }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await database.queueItem.count({ where: { subjectId: mentionId } })).toBe(1);
  expect(staff.role).toBe("manager");
});

test("staff enter what they saw a customer say, and it waits like every other", async () => {
  const { database, deps, otto, staff, words } = await openMentions();
  const { mentionId } = await enterMentionFor(deps, staff, { ...words, customerId: otto.customerId });
  expect(await database.mention.findUniqueOrThrow({ where: { id: mentionId } })).toMatchObject({
    customerId: otto.customerId,
    staffId: staff.staffId,
    state: "waiting",
  });
  expect(await database.auditEntry.count({ where: { action: "mention.enter" } })).toBe(1);
});
