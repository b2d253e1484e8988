import type { Reader } from "@worth/db";
import { testParticipation } from "@worth/scoring";

/** Somebody's participation in tests of groups, by test; tests that have not opened are not in it. */
export async function readScores(
  reader: Reader,
  { groupIds, aliases, now }: { groupIds: readonly string[]; aliases: readonly string[]; now: Date },
): Promise<Map<string, number>> {
  const tests = await reader.betaTest.findMany({
    where: { groupId: { in: [...groupIds] }, opensAt: { lte: now } },
    select: {
      id: true,
      _count: { select: { tasks: true, questions: true } },
      feedback: {
        where: { customerId: { in: [...aliases] }, sentAt: { not: null } },
        select: { _count: { select: { tasks: true, answers: true } } },
      },
    },
  });
  return new Map(
    tests.map(({ id, _count: all, feedback: [sent] }) => {
      const { tasks: taskCount, questions: questionCount } = all;
      const done = sent && { doneCount: sent._count.tasks, answeredCount: sent._count.answers };
      return [id, testParticipation(done ? { taskCount, questionCount, ...done } : null)];
    }),
  );
}
