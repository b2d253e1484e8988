import {
  AppError,
  createId,
  type AnswerIdeaInput,
  type CommentOnIdeaInput,
  type MemberActor,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { isReadFirst } from "../posts/may-post.ts";
import { lockRoot, lockVisibleRoot } from "./lock-idea.ts";
import { recount } from "./recount.ts";

/**
 * A member says something about an idea. Somebody of whom nothing was published yet is read by a person first; the same
 * words a second time are the first ones. @throws AppError not_found, posting_blocked, comment_known
 */
export async function commentOnIdea(
  { database, clock }: Deps,
  actor: MemberActor,
  { ideaId, body, isDoubtful }: CommentOnIdeaInput,
): Promise<{ commentId: string; isWaiting: boolean }> {
  return inTransaction(database, async (transaction) => {
    const { id: rootId } = await lockVisibleRoot(transaction, actor, ideaId);
    const { customerId } = actor;
    const aliases = await listAliases(transaction, customerId);
    const said = { idea: { rootId }, customerId: { in: aliases }, text: { is: { body } } };
    if ((await transaction.ideaComment.count({ where: said })) > 0)
      throw new AppError("comment_known", { field: "body" });
    const isWaiting = (await isReadFirst(transaction, customerId)) || isDoubtful;
    const commentId = createId("ideaComment");
    await transaction.ideaComment.create({
      data: {
        id: commentId,
        ideaId: rootId,
        customerId,
        state: isWaiting ? "waiting" : "published",
        createdAt: clock.now(),
        text: { create: { body } },
      },
    });
    await recount(transaction, [rootId]);
    return { commentId, isWaiting };
  });
}

/** Somebody of the staff says something about an idea, for the team. @throws AppError not_found */
export async function answerIdea(
  { database, clock }: Deps,
  actor: StaffActor,
  { ideaId, body }: AnswerIdeaInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const root = await lockRoot(transaction, ideaId);
    if (root.state !== "published") throw new AppError("not_found");
    const id = createId("ideaComment");
    const { staffId } = actor;
    await transaction.ideaComment.create({
      data: {
        id,
        ideaId: root.id,
        staffId,
        state: "published",
        createdAt: clock.now(),
        text: { create: { body } },
      },
    });
    await recount(transaction, [root.id]);
    await recordAudit(transaction, actor, {
      action: "idea.answer",
      subjectType: "idea",
      subjectId: root.id,
      after: { body },
    });
  });
}
