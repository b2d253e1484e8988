import { AppError, type MemberActor, type ReportPostInput } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { boardsVisibleTo } from "../ideas/readable-boards.ts";
import { lockPost } from "./find-post.ts";

/**
 * A member says that something does not belong here; staff look, and nothing happens by itself.
 * @throws AppError not_found, also for what they cannot see, and for their own
 */
export async function reportPost(
  { database, clock }: Deps,
  actor: MemberActor,
  { kind, postId, reason }: ReportPostInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const post = await lockPost(transaction, kind, postId);
    const aliases = await listAliases(transaction, actor.customerId);
    if (post?.state !== "published" || post.customerId === null || aliases.includes(post.customerId))
      throw new AppError("not_found");
    const board = { id: post.boardId, AND: await boardsVisibleTo(transaction, actor) };
    if ((await transaction.board.count({ where: board })) === 0) throw new AppError("not_found");
    await transaction.postReport.createMany({
      data: [{ kind, postId, customerId: actor.customerId, reason, createdAt: clock.now() }],
      skipDuplicates: true,
    });
  });
}
