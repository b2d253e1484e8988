import { createBetaTest, saveFeedback, sendFeedback } from "@worth/domain";
import type { Database } from "@worth/db";
import { createBetaGroup } from "@worth/factories";
import { seedJobs } from "../../seed-jobs.ts";
import { addConsultations } from "./add-consultations.ts";
import { addFirstBuild } from "./add-first-build.ts";
import { addFullGroup } from "./add-full-group.ts";
import { saidOfTheMap } from "./said-of-the-map.ts";

const dayMs = 86_400_000;

/** A group that tries the shop's route map, with what it said and was asked, a group to join and one that is full. */
export async function addBeta(database: Database, now: Date): Promise<void> {
  const deps = { database, jobs: seedJobs, clock: { now: () => now } };
  const daysFromNow = (days: number) => new Date(now.getTime() + days * dayMs).toISOString();
  const staff = await database.staffUser.findFirstOrThrow({
    where: { role: "manager" },
    select: { id: true },
  });
  const actor = { kind: "staff", staffId: staff.id, role: "manager" } as const;
  const mary = await database.member.findFirstOrThrow({
    where: { customer: { displayName: "Mary Sample" } },
    select: { customerId: true, userId: true },
  });
  const members = await database.member.findMany({
    where: { customerId: { not: mary.customerId }, customer: { companyId: null } },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    take: 11,
    select: { customerId: true, userId: true },
  });
  const joinedIds = [mary.customerId, ...members.map(({ customerId }) => customerId)];
  const joinedAt = new Date(now.getTime() - 60 * dayMs);
  const { groupId } = await createBetaGroup(database, {
    name: "Route map pioneers",
    capacity: 20,
    joinedIds,
    joinedAt,
  });
  await createBetaGroup(database, { name: "Winter boots on your feet", capacity: 8 });
  const { testId } = await createBetaTest(deps, actor, {
    groupId,
    name: "The route map, second build",
    about: "Open the link we sent you on your phone, and plan a day out with it.",
    kind: "build",
    opensAt: daysFromNow(-10),
    closesAt: daysFromNow(20),
    tasks: ["Plan a walk of two hours", "Open the map without a connection"],
    questions: [
      { kind: "rating", label: "How clear is the map?", choices: [] },
      { kind: "choice", label: "Where did you use it?", choices: ["At home", "On the way", "On the trail"] },
      { kind: "text", label: "What is missing?", choices: [] },
    ],
  });
  const { tasks, questions } = await database.betaTest.findUniqueOrThrow({
    where: { id: testId },
    include: { tasks: { orderBy: { position: "asc" } }, questions: { orderBy: { position: "asc" } } },
  });
  for (const [index, { body, rating, choice, missing, doneCount }] of saidOfTheMap.entries()) {
    const member = members[index];
    if (!member) throw new Error("The demo has too few members to try the map.");
    const given = [
      { rating, choice: null, body: "" },
      { rating: null, choice, body: "" },
      { rating: null, choice: null, body: missing },
    ];
    const by = { kind: "member", ...member } as const;
    await saveFeedback(deps, by, {
      testId,
      body,
      taskIds: tasks.slice(0, doneCount).map(({ id }) => id),
      answers: questions.flatMap(({ id }, place) => {
        const answer = given[place];
        return answer ? [{ questionId: id, ...answer }] : [];
      }),
    });
    await sendFeedback(deps, by, { testId });
  }
  await addConsultations(database, { groupId, members, now });
  await addFirstBuild(database, { groupId, members: [mary, ...members.slice(-2)], now });
  await addFullGroup(database, { members, now });
}
