import type { FollowIdeaInput, MemberActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { lockVisibleRoot } from "./lock-idea.ts";
import { recount } from "./recount.ts";

/** A member wants to hear what becomes of an idea, or no more; saying it twice is saying it once. @throws AppError not_found */
export async function followIdea(
  { database, clock }: Deps,
  actor: MemberActor,
  { ideaId, isFollowed }: FollowIdeaInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { id: rootId } = await lockVisibleRoot(transaction, actor, ideaId);
    const { customerId } = actor;
    const aliases = await listAliases(transaction, customerId);
    const theirs = { idea: { rootId }, customerId: { in: aliases } };
    if (!isFollowed) await transaction.ideaFollow.deleteMany({ where: theirs });
    else if ((await transaction.ideaFollow.count({ where: theirs })) === 0)
      await transaction.ideaFollow.create({ data: { ideaId: rootId, customerId, createdAt: clock.now() } });
    await recount(transaction, [rootId]);
  });
}
