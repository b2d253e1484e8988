import { AppError, createId, type DecideTalkInput, type StaffActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { rewardSteps } from "../missions/reward-steps.ts";
import { inviteOwners } from "./invite-owners.ts";
import { lockQuestion, recountAnswers } from "./lock-question.ts";

/**
 * Staff let a question or an answer be seen, or hide it with a reason of the public list, which its author reads where
 * it stood. A question that is seen for the first time invites owners of the product to answer.
 * @throws AppError not_found, already_done, invalid_input for hiding without a reason
 */
export async function decideTalk(
  deps: MailDeps,
  actor: StaffActor,
  { kind, postId, outcome, reason: given }: DecideTalkInput,
): Promise<void> {
  if (outcome === "hidden" && given === undefined)
    throw new AppError("invalid_input", { fields: { reason: "required" } });
  const reason = outcome === "hidden" ? (given ?? null) : null;
  await inTransaction(deps.database, async (transaction) => {
    const questionId = kind === "question" ? postId : await questionOf(transaction, postId);
    const question = questionId === null ? null : await lockQuestion(transaction, questionId);
    if (!question) throw new AppError("not_found");
    const post =
      kind === "question" ? question : await transaction.answer.findUniqueOrThrow({ where: { id: postId } });
    const { count: reportCount } =
      outcome === "published"
        ? await transaction.postReport.deleteMany({ where: { kind, postId } })
        : { count: 0 };
    if (post.state === outcome && reportCount === 0) throw new AppError("already_done");
    const { staffId } = actor;
    const decision = { id: createId("postDecision"), kind, postId, outcome, reason, staffId };
    await transaction.postDecision.create({ data: { ...decision, occurredAt: deps.clock.now() } });
    const change = { where: { id: postId }, data: { state: outcome } };
    if (kind === "question") await transaction.question.update(change);
    else {
      await transaction.answer.update(change);
      await recountAnswers(transaction, question.id);
      if (post.state === "waiting" && outcome === "published" && post.customerId !== null)
        await rewardSteps(transaction, { now: deps.clock.now() }, actor, {
          customerId: (await resolveCustomer(transaction, post.customerId)) ?? post.customerId,
          kind: "answer",
          occurredAt: post.createdAt,
        });
    }
    if (kind === "question" && post.state === "waiting" && outcome === "published")
      await inviteOwners(transaction, deps, { ...question, body: question.text?.body ?? "" });
    await recordAudit(transaction, actor, {
      action: `${kind}.${outcome}`,
      subjectType: kind,
      subjectId: postId,
      before: { state: post.state },
      after: { state: outcome, ...(reason !== null && { reason }) },
    });
  });
}

async function questionOf(transaction: Transaction, answerId: string): Promise<string | null> {
  const answer = await transaction.answer.findUnique({
    where: { id: answerId },
    select: { questionId: true },
  });
  return answer?.questionId ?? null;
}
