import { AppError, createId, type AskQuestionInput, type MemberActor } from "@worth/contracts";
import { inTransaction, lockKey, sqlOf } from "@worth/db";
import type { MailDeps } from "../deps.ts";
import { isReadFirst } from "../posts/may-post.ts";
import { inviteOwners } from "./invite-owners.ts";

/**
 * Somebody signed in asks about a product. Of whom nothing was published yet is read by a person first; the same
 * question a second time is the first one. Customers who own the product are invited to answer once it is seen.
 * @throws AppError not_found, posting_blocked, question_known
 */
export async function askQuestion(
  deps: MailDeps,
  { customerId }: MemberActor,
  { productId, body, isDoubtful }: AskQuestionInput,
): Promise<{ questionId: string; isWaiting: boolean }> {
  return inTransaction(deps.database, async (transaction) => {
    const product = await transaction.product.findUnique({ where: { id: productId } });
    if (!product) throw new AppError("not_found");
    await lockKey(transaction, "question", productId);
    const [known] = await sqlOf(transaction)<{ id: string }>(
      `SELECT question.id FROM question JOIN question_text AS words ON words."questionId" = question.id
       WHERE question."productId" = $1 AND question.state <> 'hidden' AND lower(words.body) = lower($2) LIMIT 1`,
      [productId, body],
    );
    if (known) throw new AppError("question_known", { field: "body" });
    const isWaiting = (await isReadFirst(transaction, customerId)) || isDoubtful;
    const id = createId("question");
    const state = isWaiting ? ("waiting" as const) : ("published" as const);
    await transaction.question.create({
      data: { id, customerId, productId, state, createdAt: deps.clock.now(), text: { create: { body } } },
    });
    if (!isWaiting) await inviteOwners(transaction, deps, { id, customerId, body, product });
    return { questionId: id, isWaiting };
  });
}
