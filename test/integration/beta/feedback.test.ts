import {
  endBetaTest,
  fixBug,
  getBetaGroup,
  getBetaTest,
  getIdea,
  getStaffBetaGroup,
  getStaffBetaTest,
  joinBetaGroup,
  listBetaGroupsForMember,
  saveFeedback,
  sendFeedback,
  sortFeedback,
} from "@worth/domain";
import { createBetaGroup, createBoard } from "@worth/factories";
import { expect, test } from "vitest";
import { payloads } from "../../security/payloads.ts";
import { joinAs, openBeta } from "./beta-scene.ts";

test("feedback is kept, sent once, becomes an advisor's act, and counts towards participation", async () => {
  const { deps, database, mary, staff, openTest } = await openBeta();
  const { testId } = await openTest();
  const { tasks, questions } = await getBetaTest(deps, mary, { testId });
  expect(questions.map(({ label }) => label).slice(0, 3)).toEqual(["People", "Information", "Deliverables"]);
  const [people, , , which, missing] = questions;
  const [first] = tasks;
  const none = { rating: null, choice: null, body: "" };
  const said = {
    testId,
    body: "I like it.",
    taskIds: [first?.id ?? ""],
    answers: [
      { ...none, questionId: people?.id ?? "", rating: 4 },
      { ...none, questionId: which?.id ?? "", choice: 1 },
      { ...none, questionId: missing?.id ?? "", body: "Huts." },
    ],
  };
  await saveFeedback(deps, mary, said);
  expect((await getBetaTest(deps, mary, { testId })).feedback).toMatchObject({
    isSent: false,
    body: "I like it.",
  });
  await sendFeedback(deps, mary, { testId });
  await expect(sendFeedback(deps, mary, { testId })).rejects.toMatchObject({ code: "feedback_sent" });
  expect(await database.act.findFirst({ where: { kind: "feedback" } })).toMatchObject({
    role: "advisor",
    customerId: mary.customerId,
  });
  // One task of two, three answers of five.
  expect(await getBetaTest(deps, mary, { testId })).toMatchObject({ score: 55 });
  expect(await listBetaGroupsForMember(deps, mary)).toMatchObject({ score: 55 });
  const seen = await getStaffBetaTest(deps, staff, { testId, page: 1 });
  expect(seen.tasks.map(({ doneCount }) => doneCount)).toEqual([1, 0]);
  expect(seen.questions[0]).toMatchObject({ answerCount: 1, meanRating: 4 });
  expect(seen.questions[3]).toMatchObject({ choiceCounts: [0, 1] });
  expect(seen.feedback.rows).toMatchObject([{ body: "I like it.", score: 55 }]);
});

test("after a test closed nothing is taken, with a sentence, and what was kept before is still there", async () => {
  const { deps, clock, mary, openTest, inDays } = await openBeta();
  const { testId } = await openTest();
  const said = { testId, body: "Kept before.", taskIds: [], answers: [] };
  await saveFeedback(deps, mary, said);
  const late = { ...deps, clock: { now: () => new Date(clock.now().getTime() + 8 * 86_400_000) } };
  for (const refused of [
    saveFeedback(late, mary, { ...said, body: "Too late." }),
    sendFeedback(late, mary, { testId }),
  ])
    await expect(refused).rejects.toMatchObject({ code: "beta_test_closed" });
  expect(await getBetaTest(late, mary, { testId })).toMatchObject({
    phase: "closed",
    feedback: { body: "Kept before." },
  });
  const coming = await openTest({ opensAt: inDays(1) });
  await expect(saveFeedback(deps, mary, { ...said, ...coming })).rejects.toMatchObject({
    code: "beta_test_coming",
  });
});

test("staff close a test before its time: nothing more is sent, and what was being written stays", async () => {
  const { deps, database, clock, mary, staff, groupId, openTest, inDays } = await openBeta();
  const { testId } = await openTest();
  await saveFeedback(deps, mary, { testId, body: "Half a thought.", taskIds: [], answers: [] });
  await endBetaTest(deps, staff, { testId });
  await endBetaTest(deps, staff, { testId });
  await expect(sendFeedback(deps, mary, { testId })).rejects.toMatchObject({ code: "beta_test_closed" });
  expect(await getBetaTest(deps, mary, { testId })).toMatchObject({
    phase: "closed",
    closesAt: clock.now().toISOString(),
    feedback: { body: "Half a thought.", isSent: false },
  });
  expect(await getStaffBetaGroup(deps, staff, { groupId, page: 1 })).toMatchObject({
    tests: [{ id: testId, phase: "closed", closesAt: clock.now().toISOString() }],
  });
  expect(await database.auditEntry.count({ where: { action: "beta.end_test" } })).toBe(1);
  const coming = await openTest({ opensAt: inDays(1) });
  await expect(endBetaTest(deps, staff, coming)).rejects.toMatchObject({ code: "beta_test_coming" });
});

test("what was said in a group becomes an idea where staff choose, its own board before all; never another group's", async () => {
  const { deps, database, mary, otto, staff, groupId, openTest } = await openBeta();
  const { boardId: openId } = await createBoard(database, {});
  const own = await createBoard(database, { visibility: "beta_group", betaGroupId: groupId, position: 2 });
  const elsewhere = await createBetaGroup(database, {});
  const others = await createBoard(database, { visibility: "beta_group", betaGroupId: elsewhere.groupId });
  const { testId } = await openTest();
  await saveFeedback(deps, mary, { testId, body: "Show huts.", taskIds: [], answers: [] });
  await sendFeedback(deps, mary, { testId });
  const { boards, feedback } = await getStaffBetaTest(deps, staff, { testId, page: 1 });
  expect(boards.map(({ id }) => id)).toEqual([own.boardId, openId]);
  const idea = { kind: "idea", feedbackId: feedback.rows[0]?.id ?? "", title: "Huts on the map" } as const;
  await expect(sortFeedback(deps, staff, { ...idea, boardId: null })).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { boardId: "required" } },
  });
  await expect(sortFeedback(deps, staff, { ...idea, boardId: others.boardId })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await database.idea.count()).toBe(0);
  await sortFeedback(deps, staff, { ...idea, boardId: own.boardId });
  const { id: ideaId } = await database.idea.findFirstOrThrow();
  expect(await getIdea(deps, mary, { ideaId, page: 1 })).toMatchObject({ idea: { isOwn: true } });
  for (const other of [otto, { kind: "anonymous" }] as const)
    await expect(getIdea(deps, other, { ideaId, page: 1 })).rejects.toMatchObject({ code: "not_found" });
});

test("feedback becomes an idea of its author's, praise and a bug, once each", async () => {
  const { deps, database, mary, staff, openTest } = await openBeta();
  const { boardId } = await createBoard(database, {});
  const { testId } = await openTest();
  await saveFeedback(deps, mary, { testId, body: "Show huts.", taskIds: [], answers: [] });
  await sendFeedback(deps, mary, { testId });
  const { id: feedbackId } = await database.feedback.findFirstOrThrow();
  await sortFeedback(deps, staff, { kind: "idea", feedbackId, title: "Huts on the map", boardId });
  const untitled = { feedbackId, title: "", boardId: null };
  await sortFeedback(deps, staff, { kind: "praise", ...untitled });
  await sortFeedback(deps, staff, { kind: "bug", ...untitled });
  await expect(sortFeedback(deps, staff, { kind: "praise", ...untitled })).rejects.toMatchObject({
    code: "feedback_sorted",
  });
  await fixBug(deps, staff, { feedbackId });
  const [row] = (await getStaffBetaTest(deps, staff, { testId, page: 1 })).feedback.rows;
  expect(row?.items.map(({ kind, isFixed }) => [kind, isFixed])).toEqual([
    ["bug", true],
    ["praise", false],
    ["idea", false],
  ]);
  const ideaId = row?.items.find(({ kind }) => kind === "idea")?.ideaId ?? "";
  expect(await getIdea(deps, mary, { ideaId, page: 1 })).toMatchObject({
    idea: { title: "Huts on the map", body: "Show huts.", isOwn: true, isFollowed: true },
  });
  expect(await database.act.findFirst({ where: { sentiment: "promoter" } })).toMatchObject({
    customerId: mary.customerId,
    role: "advocate",
  });
});

test("somebody who is not in the group sees none of its tests, also when they left", async () => {
  const { deps, mary, otto, groupId, openTest } = await openBeta();
  const { testId } = await openTest();
  await expect(getBetaTest(deps, otto, { testId })).rejects.toMatchObject({ code: "not_found" });
  expect(await getBetaGroup(deps, otto, { groupId })).toMatchObject({ tests: [], consultations: [] });
  await joinBetaGroup(deps, otto, joinAs(groupId));
  expect((await getBetaGroup(deps, otto, { groupId })).tests).toHaveLength(1);
  expect((await getBetaTest(deps, mary, { testId })).group.id).toBe(groupId);
});

test("whatever somebody writes is kept as the text it is", async () => {
  const { deps, mary, openTest } = await openBeta();
  const { testId } = await openTest();
  for (const body of payloads) {
    await saveFeedback(deps, mary, { testId, body, taskIds: [], answers: [] });
    expect((await getBetaTest(deps, mary, { testId })).feedback?.body).toBe(body);
  }
});
