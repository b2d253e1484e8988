import { AppError, createId, type DecidePostInput, type StaffActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { recount } from "../ideas/recount.ts";
import { lockPost } from "./find-post.ts";

/**
 * Staff let something be seen, or hide it with a reason of the public list, which its author reads where it stood. What
 * was reported and is let be seen is not reported any more.
 * @throws AppError not_found, already_done, invalid_input for hiding without a reason
 */
export async function decidePost(
  { database, clock }: Deps,
  actor: StaffActor,
  { kind, postId, outcome, reason: given }: DecidePostInput,
): Promise<void> {
  if (outcome === "hidden" && given === undefined)
    throw new AppError("invalid_input", { fields: { reason: "required" } });
  const reason = outcome === "hidden" ? (given ?? null) : null;
  await inTransaction(database, async (transaction) => {
    const post = await lockPost(transaction, kind, postId);
    if (!post) throw new AppError("not_found");
    const { count: reportCount } =
      outcome === "published"
        ? await transaction.postReport.deleteMany({ where: { kind, postId } })
        : { count: 0 };
    if (post.state === outcome && reportCount === 0) throw new AppError("already_done");
    await transaction.postDecision.create({
      data: {
        id: createId("postDecision"),
        kind,
        postId,
        outcome,
        reason,
        staffId: actor.staffId,
        occurredAt: clock.now(),
      },
    });
    await setState(transaction, kind, postId, outcome);
    await recount(transaction, [post.rootId]);
    await recordAudit(transaction, actor, {
      action: `post.${outcome}`,
      subjectType: kind,
      subjectId: postId,
      before: { state: post.state },
      after: { state: outcome, ...(reason !== null && { reason }) },
    });
  });
}

async function setState(
  transaction: Transaction,
  kind: DecidePostInput["kind"],
  id: string,
  state: DecidePostInput["outcome"],
): Promise<void> {
  const change = { where: { id }, data: { state } };
  if (kind === "idea") await transaction.idea.update(change);
  else await transaction.ideaComment.update(change);
}
