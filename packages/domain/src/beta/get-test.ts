import { AppError, type BetaTestInput, type BetaTestOutput, type MemberActor } from "@worth/contracts";
import { testParticipation } from "@worth/scoring";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { requireJoined } from "./find-membership.ts";
import { saidInclude, saidOf } from "./said.ts";
import { testPhase } from "./test-phase.ts";

/** A test as a member of its group sees it, with what they wrote so far. @throws AppError not_found */
export async function getBetaTest(
  { database, clock }: Deps,
  { customerId }: MemberActor,
  { testId }: BetaTestInput,
): Promise<BetaTestOutput> {
  const aliases = await listAliases(database, customerId);
  const test = await database.betaTest.findUnique({
    where: { id: testId },
    include: {
      group: { select: { id: true, name: true } },
      tasks: { orderBy: { position: "asc" }, select: { id: true, title: true } },
      questions: {
        orderBy: { position: "asc" },
        select: { id: true, kind: true, label: true, choices: true },
      },
      feedback: { where: { customerId: { in: aliases } }, include: saidInclude },
    },
  });
  if (!test) throw new AppError("not_found");
  await requireJoined(database, test.groupId, aliases);
  const [feedback] = test.feedback;
  const { id, group, name, about, kind, tasks, questions } = test;
  return {
    id,
    group,
    name,
    about,
    kind,
    opensAt: test.opensAt.toISOString(),
    closesAt: test.closesAt.toISOString(),
    phase: testPhase(test, clock.now()),
    tasks,
    questions,
    feedback: feedback ? { ...saidOf(feedback), isSent: feedback.sentAt !== null } : null,
    score: testParticipation(
      feedback?.sentAt
        ? {
            taskCount: tasks.length,
            doneCount: feedback.tasks.length,
            questionCount: questions.length,
            answeredCount: feedback.answers.length,
          }
        : null,
    ),
  };
}
