import type { PostKind } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { lockRoot } from "../ideas/lock-idea.ts";

export type Post = {
  ideaId: string;
  rootId: string;
  boardId: string;
  state: "waiting" | "published" | "hidden";
  /** Null for what staff wrote. */
  customerId: string | null;
};

/** Something that was posted, with its idea held by the transaction; null for a draft and an id nothing has. */
export async function lockPost(
  transaction: Transaction,
  kind: PostKind,
  postId: string,
): Promise<Post | null> {
  const ideaId =
    kind === "idea"
      ? postId
      : (await transaction.ideaComment.findUnique({ where: { id: postId }, select: { ideaId: true } }))
          ?.ideaId;
  if (ideaId === undefined || (await transaction.idea.count({ where: { id: ideaId } })) === 0) return null;
  const { id: rootId, boardId } = await lockRoot(transaction, ideaId);
  const { state, customerId } =
    kind === "idea"
      ? await transaction.idea.findUniqueOrThrow({ where: { id: postId } })
      : await transaction.ideaComment.findUniqueOrThrow({ where: { id: postId } });
  return state === "draft" ? null : { ideaId, rootId, boardId, state, customerId };
}
