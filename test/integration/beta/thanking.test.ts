import { getStaffBetaGroup, joinBetaGroup, saveFeedback, sendFeedback } from "@worth/domain";
import { createRewardRule } from "@worth/factories";
import { expect, test } from "vitest";
import { joinAs, openBeta } from "./beta-scene.ts";

test("feedback that is sent from many windows at once, and again, is thanked for once", async () => {
  const { deps, database, mary, openTest } = await openBeta();
  await createRewardRule(database, {
    id: "rul_feedback",
    name: "For feedback",
    body: { trigger: "feedback_given", side: "actor", amount: { kind: "points", points: 40 } },
  });
  const { testId } = await openTest();
  await saveFeedback(deps, mary, { testId, body: "I like it.", taskIds: [], answers: [] });
  const sent = await Promise.allSettled(
    Array.from({ length: 8 }, () => sendFeedback(deps, mary, { testId })),
  );
  const refused = sent.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(refused).toEqual(Array.from({ length: 7 }, () => "feedback_sent"));
  await expect(sendFeedback(deps, mary, { testId })).rejects.toMatchObject({ code: "feedback_sent" });
  expect(await database.act.count({ where: { kind: "feedback" } })).toBe(1);
  expect(await database.reward.findMany()).toMatchObject([
    { customerId: mary.customerId, trigger: "feedback_given", unit: "points", promised: 40 },
  ]);
  expect(await database.betaTest.findUniqueOrThrow({ where: { id: testId } })).toMatchObject({
    sentCount: 1,
  });
  // Another test is another feedback.
  const other = await openTest({ name: "The newer map" });
  await saveFeedback(deps, mary, { ...other, body: "Better.", taskIds: [], answers: [] });
  await sendFeedback(deps, mary, other);
  expect(await database.reward.count()).toBe(2);
});

test("staff see each member's part in all tests that opened, and none of whoever only waits", async () => {
  const { deps, mary, otto, staff, groupId, openTest, inDays } = await openBeta({ capacity: 1 });
  await joinBetaGroup(deps, otto, joinAs(groupId));
  const scores = async () => {
    const { members } = await getStaffBetaGroup(deps, staff, { groupId, page: 1 });
    return Object.fromEntries(members.rows.map(({ customer, score }) => [customer.id, score]));
  };
  expect(await scores()).toEqual({ [mary.customerId]: null, [otto.customerId]: null });
  const done = { kind: "build" as const, tasks: [], questions: [] };
  const { testId } = await openTest(done);
  await openTest({ ...done, tasks: ["Plan a walk"] });
  await openTest({ ...done, opensAt: inDays(1) });
  await saveFeedback(deps, mary, { testId, body: "I like it.", taskIds: [], answers: [] });
  await sendFeedback(deps, mary, { testId });
  expect(await scores()).toEqual({ [mary.customerId]: 50, [otto.customerId]: null });
});
