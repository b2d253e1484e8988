import type { Reader } from "@worth/db";
import { overallParticipation, testParticipation } from "@worth/scoring";

type Asked = { groupIds: readonly string[]; customerIds: readonly string[]; now: Date };

/** Tests that have opened, with what these people sent about them. */
function findTests(reader: Reader, { groupIds, customerIds, now }: Asked) {
  return reader.betaTest.findMany({
    where: { groupId: { in: [...groupIds] }, opensAt: { lte: now } },
    select: {
      id: true,
      _count: { select: { tasks: true, questions: true } },
      feedback: {
        where: { customerId: { in: [...customerIds] }, sentAt: { not: null } },
        select: { customerId: true, _count: { select: { tasks: true, answers: true } } },
      },
    },
  });
}

type Test = Awaited<ReturnType<typeof findTests>>[number];

function scoreOf({ _count: all, feedback }: Test, aliases: readonly string[]): number {
  const sent = feedback.find(({ customerId }) => aliases.includes(customerId));
  const { tasks: taskCount, questions: questionCount } = all;
  const done = sent && { doneCount: sent._count.tasks, answeredCount: sent._count.answers };
  return testParticipation(done ? { taskCount, questionCount, ...done } : null);
}

/** Somebody's participation in tests of groups, by test; tests that have not opened are not in it. */
export async function readScores(
  reader: Reader,
  { groupIds, aliases, now }: { groupIds: readonly string[]; aliases: readonly string[]; now: Date },
): Promise<Map<string, number>> {
  const tests = await findTests(reader, { groupIds, customerIds: aliases, now });
  return new Map(tests.map((test) => [test.id, scoreOf(test, aliases)]));
}

/** The participation of some members of a group in all its tests; null before the first one opened. */
export async function readMemberScores(
  reader: Reader,
  { groupId, customerIds, now }: { groupId: string; customerIds: readonly string[]; now: Date },
): Promise<Map<string, number | null>> {
  const tests = await findTests(reader, { groupIds: [groupId], customerIds, now });
  return new Map(
    customerIds.map((id) => [id, overallParticipation(tests.map((test) => scoreOf(test, [id])))]),
  );
}
