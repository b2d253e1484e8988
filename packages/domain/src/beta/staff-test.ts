import {
  AppError,
  type GetStaffBetaTestInput,
  type StaffActor,
  type StaffBetaTestOutput,
} from "@worth/contracts";
import { sqlOf, type Prisma, type Reader } from "@worth/db";
import { testParticipation } from "@worth/scoring";
import type { Deps } from "../deps.ts";
import { listIdeaBoards } from "./idea-boards.ts";
import { saidInclude, saidOf } from "./said.ts";
import { testPhase } from "./test-phase.ts";

const pageSize = 20;
const include = {
  group: { select: { id: true, name: true } },
  tasks: { orderBy: { position: "asc" }, select: { id: true, title: true } },
  questions: { orderBy: { position: "asc" }, select: { id: true, kind: true, label: true, choices: true } },
} as const satisfies Prisma.BetaTestInclude;
type Test = Prisma.BetaTestGetPayload<{ include: typeof include }>;

/** A test with what was answered to each question and what each person said. @throws AppError not_found */
export async function getStaffBetaTest(
  { database, clock }: Deps,
  _actor: StaffActor,
  { testId, page }: GetStaffBetaTestInput,
): Promise<StaffBetaTestOutput> {
  const test = await database.betaTest.findUnique({ where: { id: testId }, include });
  if (!test) throw new AppError("not_found");
  const { id, group, name, about, kind, opensAt, closesAt } = test;
  const doneCounts = await countDone(database, testId);
  return {
    id,
    group,
    name,
    about,
    kind,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    phase: testPhase({ opensAt, closesAt }, clock.now()),
    tasks: test.tasks.map((task) => ({ ...task, doneCount: doneCounts.get(task.id) ?? 0 })),
    questions: await readResults(database, test),
    boards: await listIdeaBoards(database, group.id),
    feedback: await listFeedback(database, test, page),
  };
}

async function countDone(reader: Reader, testId: string): Promise<Map<string, number>> {
  const rows = await sqlOf(reader)<{ taskId: string; count: number }>(
    `SELECT done."taskId", count(*)::int AS count FROM feedback JOIN feedback_task AS done
       ON done."feedbackId" = feedback.id
     WHERE feedback."testId" = $1 AND feedback."sentAt" IS NOT NULL GROUP BY 1`,
    [testId],
  );
  return new Map(rows.map(({ taskId, count }) => [taskId, count]));
}

type Result = { questionId: string; rating: number | null; choice: number | null; count: number };

async function readResults(reader: Reader, test: Test): Promise<StaffBetaTestOutput["questions"]> {
  const rows = await sqlOf(reader)<Result>(
    `SELECT answer."questionId", answer.rating, answer.choice, count(*)::int AS count
     FROM feedback JOIN feedback_answer AS answer ON answer."feedbackId" = feedback.id
     WHERE feedback."testId" = $1 AND feedback."sentAt" IS NOT NULL GROUP BY 1, 2, 3`,
    [test.id],
  );
  return test.questions.map((question) => {
    const given = rows.filter(({ questionId }) => questionId === question.id);
    const answerCount = given.reduce((sum, { count }) => sum + count, 0);
    const stars = given.reduce((sum, { rating, count }) => sum + (rating ?? 0) * count, 0);
    return {
      ...question,
      answerCount,
      meanRating: question.kind === "rating" && answerCount > 0 ? stars / answerCount : null,
      choiceCounts: question.choices.map(
        (_, index) => given.find(({ choice }) => choice === index)?.count ?? 0,
      ),
    };
  });
}

async function listFeedback(
  reader: Reader,
  { id: testId, tasks, questions }: Test,
  page: number,
): Promise<StaffBetaTestOutput["feedback"]> {
  const where = { testId, sentAt: { not: null } };
  const rows = await reader.feedback.findMany({
    where,
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    include: {
      ...saidInclude,
      customer: { select: { id: true, displayName: true } },
      items: { orderBy: { kind: "asc" } },
    },
  });
  return {
    rows: rows.map((row) => ({
      ...saidOf(row),
      id: row.id,
      customer: row.customer,
      sentAt: (row.sentAt ?? row.createdAt).toISOString(),
      score: testParticipation({
        taskCount: tasks.length,
        doneCount: row.tasks.length,
        questionCount: questions.length,
        answeredCount: row.answers.length,
      }),
      items: row.items.map(({ kind, ideaId, fixedAt }) => ({ kind, ideaId, isFixed: fixedAt !== null })),
    })),
    total: await reader.feedback.count({ where }),
    page,
    pageSize,
  };
}
