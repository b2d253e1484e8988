import {
  AppError,
  createId,
  type AnswerAsStaffInput,
  type AnswerQuestionInput,
  type MemberActor,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAct } from "../acts/record-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { rewardSteps } from "../missions/reward-steps.ts";
import { isReadFirst } from "../posts/may-post.ts";
import { findKeptPurchase } from "../reviews/find-author-facts.ts";
import { lockQuestion, recountAnswers } from "./lock-question.ts";

/**
 * A member answers a question, which is an act of theirs; a purchase of the product marks the answer as a customer's.
 * @throws AppError not_found, posting_blocked, answer_known
 */
export async function answerQuestion(
  { database, clock, jobs }: MailDeps,
  actor: MemberActor,
  { questionId, body, isDoubtful }: AnswerQuestionInput,
): Promise<{ answerId: string; isWaiting: boolean }> {
  const { customerId } = actor;
  return inTransaction(database, async (transaction) => {
    const question = await lockQuestion(transaction, questionId);
    if (question?.state !== "published") throw new AppError("not_found");
    const { productId } = question;
    const aliases = await listAliases(transaction, customerId);
    const said = { questionId, customerId: { in: aliases }, text: { is: { body } } };
    if ((await transaction.answer.count({ where: said })) > 0)
      throw new AppError("answer_known", { field: "body" });
    const isWaiting = (await isReadFirst(transaction, customerId)) || isDoubtful;
    const now = clock.now();
    const answerId = createId("answer");
    const actId = await recordAct(
      transaction,
      { jobs },
      {
        customerId,
        kind: "answer",
        role: "supporter",
        productId,
        occurredAt: now,
        text: { create: { title: question.text?.body ?? "", body } },
      },
    );
    await transaction.answer.create({
      data: {
        id: answerId,
        questionId,
        customerId,
        actId,
        state: isWaiting ? "waiting" : "published",
        verifiedPurchaseId: await findKeptPurchase(transaction, aliases, productId),
        createdAt: now,
        text: { create: { body } },
      },
    });
    await recountAnswers(transaction, questionId);
    if (!isWaiting)
      await rewardSteps(transaction, { now }, actor, { customerId, kind: "answer", occurredAt: now });
    return { answerId, isWaiting };
  });
}

/** Somebody of the staff answers, for the team. @throws AppError not_found */
export async function answerAsStaff(
  { database, clock }: MailDeps,
  actor: StaffActor,
  { questionId, body }: AnswerAsStaffInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const question = await lockQuestion(transaction, questionId);
    if (question?.state !== "published") throw new AppError("not_found");
    const { staffId } = actor;
    const data = { id: createId("answer"), questionId, staffId, state: "published" as const };
    await transaction.answer.create({
      data: { ...data, createdAt: clock.now(), text: { create: { body } } },
    });
    await recountAnswers(transaction, questionId);
    await recordAudit(transaction, actor, {
      action: "question.answer",
      subjectType: "question",
      subjectId: questionId,
      after: { body },
    });
  });
}
