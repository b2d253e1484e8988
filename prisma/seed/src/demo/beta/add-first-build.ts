import type { Database } from "@worth/db";
import { createBetaTest, fixBug, saveFeedback, sendFeedback, sortFeedback } from "@worth/domain";
import { seedJobs } from "../../seed-jobs.ts";

const dayMs = 86_400_000;

type Tester = { customerId: string; userId: string };

/** What was said of the first build, and what staff made of it. */
const said = [
  { body: "The hills are all there. I found a walk I did not know, behind my own house.", kind: "praise" },
  { body: "Looking for a place with an accent in its name ends with an empty page.", kind: "bug" },
  { body: "Tell me when the last bus leaves from where a walk ends.", kind: "idea" },
] as const;

/** A test that is over, with everything that was said of it read and sorted; of the bug it is said that it was mended. */
export async function addFirstBuild(
  database: Database,
  { groupId, members, now }: { groupId: string; members: readonly Tester[]; now: Date },
): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  const on = (days: number) => ({ database, jobs: seedJobs, clock: { now: () => daysAgo(days) } });
  const manager = await database.staffUser.findFirstOrThrow({ where: { role: "manager" } });
  const staff = { kind: "staff", staffId: manager.id, role: manager.role } as const;
  const { testId } = await createBetaTest(on(58), staff, {
    groupId,
    name: "The route map, first build",
    about: "It knows one county. Tell us what is wrong with it.",
    kind: "build",
    opensAt: daysAgo(55).toISOString(),
    closesAt: daysAgo(35).toISOString(),
    tasks: ["Find a walk near you"],
    questions: [{ kind: "rating", label: "Would you use it again?", choices: [] }],
  });
  const { tasks, questions } = await database.betaTest.findUniqueOrThrow({
    where: { id: testId },
    include: { tasks: true, questions: true },
  });
  const board = await database.board.findFirstOrThrow({ where: { visibility: "members" } });
  for (const [index, { body, kind }] of said.entries()) {
    const member = members[index];
    if (!member) throw new Error("The demo has too few members to try the first build.");
    const by = { kind: "member", ...member } as const;
    await saveFeedback(on(50 - index), by, {
      testId,
      body,
      taskIds: tasks.map(({ id }) => id),
      answers: questions.map(({ id }) => ({ questionId: id, rating: 4, choice: null, body: "" })),
    });
    await sendFeedback(on(50 - index), by, { testId });
    const feedback = await database.feedback.findFirstOrThrow({
      where: { testId, customerId: member.customerId },
    });
    const sorting = {
      feedbackId: feedback.id,
      kind,
      title: kind === "idea" ? "The last bus home" : "",
      boardId: kind === "idea" ? board.id : null,
    };
    await sortFeedback(on(34), staff, sorting);
    if (kind === "bug") await fixBug(on(20), staff, { feedbackId: feedback.id });
  }
}
