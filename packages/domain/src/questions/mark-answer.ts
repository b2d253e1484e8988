import {
  AppError,
  createId,
  type Actor,
  type MarkAnswerInput,
  type MemberActor,
  type ReportTalkInput,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { readerKeyOf } from "../reviews/reader-key.ts";

/**
 * A reader says that an answer helped them, or takes it back: one vote a person or visitor. A member's first vote is a
 * touch. @throws AppError not_found, answer_own, not_signed_in for a visitor without a note
 */
export async function markAnswer(
  { database, clock, cipher }: MailDeps,
  actor: Actor,
  { answerId, isHelpful, visitor }: MarkAnswerInput,
): Promise<void> {
  const reader = readerKeyOf(actor, visitor, cipher);
  if (reader === null) throw new AppError("not_signed_in");
  await inTransaction(database, async (transaction) => {
    await transaction.$executeRaw`SELECT 1 FROM answer WHERE id = ${answerId} FOR UPDATE`;
    const answer = await transaction.answer.findUnique({ where: { id: answerId, state: "published" } });
    if (!answer) throw new AppError("not_found");
    const { actId, customerId: ownerId } = answer;
    const aliases = actor.kind === "member" ? await listAliases(transaction, actor.customerId) : [];
    if (ownerId !== null && aliases.includes(ownerId)) throw new AppError("answer_own");
    const now = clock.now();
    const { count } = isHelpful
      ? await transaction.answerHelpful.createMany({
          data: [{ answerId, reader, createdAt: now }],
          skipDuplicates: true,
        })
      : await transaction.answerHelpful.deleteMany({ where: { answerId, reader } });
    if (count === 0) return;
    const helpfulCount = answer.helpfulCount + (isHelpful ? 1 : -1);
    await transaction.answer.update({ where: { id: answerId }, data: { helpfulCount } });
    if (!isHelpful || actor.kind !== "member" || actId === null || ownerId === null) return;
    const { customerId } = actor;
    const touched = { actId, customerId, kind: "community_answer" as const };
    // Whoever read it before is touched already; finding it helpful is no second exposure on the same day.
    const dayStart = new Date(now.toISOString().slice(0, 10));
    const today = { ...touched, occurredAt: { gte: dayStart } };
    if ((await transaction.touch.count({ where: today })) > 0) return;
    await transaction.touch.create({ data: { id: createId("touch"), ownerId, ...touched, occurredAt: now } });
  });
}

/**
 * A member says that a question or an answer does not belong here; staff look, and nothing happens by itself.
 * @throws AppError not_found, also for their own
 */
export async function reportTalk(
  { database, clock }: MailDeps,
  { customerId }: MemberActor,
  { kind, postId, reason }: ReportTalkInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const where = { id: postId, state: "published" as const };
    const post =
      kind === "question"
        ? await transaction.question.findUnique({ where })
        : await transaction.answer.findUnique({ where });
    const aliases = await listAliases(transaction, customerId);
    if (!post?.customerId || aliases.includes(post.customerId)) throw new AppError("not_found");
    await transaction.postReport.createMany({
      data: [{ kind, postId, customerId, reason, createdAt: clock.now() }],
      skipDuplicates: true,
    });
  });
}
