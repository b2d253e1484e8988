import {
  AppError,
  createId,
  type FeedbackAnswerInput,
  type MemberActor,
  type SaveFeedbackInput,
} from "@worth/contracts";
import { inTransaction, lockKey, type Prisma, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { requireJoined } from "./find-membership.ts";
import { testPhase } from "./test-phase.ts";

/**
 * Keeps what a member has to say about a test so far.
 * @throws AppError not_found, beta_test_coming, beta_test_closed, feedback_sent
 */
export async function saveFeedback(
  { database, clock }: Deps,
  actor: MemberActor,
  { testId, body, taskIds, answers }: SaveFeedbackInput,
): Promise<{ feedbackId: string }> {
  return inTransaction(database, async (transaction) => {
    const { feedbackId, test } = await openFeedback(transaction, actor, { testId, now: clock.now() });
    await transaction.feedbackText.upsert({
      where: { feedbackId },
      create: { feedbackId, body },
      update: { body },
    });
    await transaction.feedbackTask.deleteMany({ where: { feedbackId } });
    const done = test.tasks.filter(({ id }) => taskIds.includes(id));
    await transaction.feedbackTask.createMany({ data: done.map(({ id }) => ({ feedbackId, taskId: id })) });
    await transaction.feedbackAnswer.deleteMany({ where: { feedbackId } });
    for (const question of test.questions) {
      const answer = readAnswer(question, answers);
      if (answer === null) continue;
      const { body: words, ...chosen } = answer;
      await transaction.feedbackAnswer.create({ data: { feedbackId, questionId: question.id, ...chosen } });
      if (words !== "")
        await transaction.feedbackAnswerText.create({
          data: { feedbackId, questionId: question.id, body: words },
        });
    }
    return { feedbackId };
  });
}

type Question = { id: string; kind: "rating" | "choice" | "text"; choices: string[] };

/** What is an answer to a question of its kind; null when it is none. */
function readAnswer({ id, kind, choices }: Question, answers: readonly FeedbackAnswerInput[]) {
  const given = answers.find(({ questionId }) => questionId === id);
  if (!given) return null;
  const { rating, choice, body } = given;
  if (kind === "rating") return rating === null ? null : { rating, choice: null, body: "" };
  if (kind === "text") return body === "" ? null : { rating: null, choice: null, body };
  return choice === null || choice >= choices.length ? null : { rating: null, choice, body: "" };
}

const include = { tasks: true, questions: { orderBy: { position: "asc" } } } as const;
type OpenTest = Prisma.BetaTestGetPayload<{ include: typeof include }>;

/** A member's feedback that can still be written, begun when there is none; two windows begin one. */
export async function openFeedback(
  transaction: Transaction,
  { customerId }: MemberActor,
  { testId, now }: { testId: string; now: Date },
): Promise<{ feedbackId: string; test: OpenTest }> {
  await lockKey(transaction, "feedback", `${testId}:${customerId}`);
  const test = await transaction.betaTest.findUnique({ where: { id: testId }, include });
  if (!test) throw new AppError("not_found");
  const aliases = await listAliases(transaction, customerId);
  await requireJoined(transaction, test.groupId, aliases);
  const phase = testPhase(test, now);
  if (phase === "coming") throw new AppError("beta_test_coming");
  if (phase === "closed") throw new AppError("beta_test_closed");
  const known = await transaction.feedback.findFirst({ where: { testId, customerId: { in: aliases } } });
  if (known?.sentAt) throw new AppError("feedback_sent");
  if (known) return { feedbackId: known.id, test };
  const feedbackId = createId("feedback");
  await transaction.feedback.create({ data: { id: feedbackId, testId, customerId, createdAt: now } });
  return { feedbackId, test };
}
