import { AppError, type StaffActor, type VoteOnBehalfInput } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { findNamedCustomer } from "./find-named-customer.ts";
import { isEnded } from "./read-idea-rows.ts";
import { lockRoot } from "./lock-idea.ts";
import { recount } from "./recount.ts";
import { addVote, removeVote } from "./vote-for-idea.ts";

/**
 * Staff vote for a customer who told them, or take a customer's vote back; both names are kept. It is the customer's
 * one vote. @throws AppError not_found, named_nobody, idea_ended, already_voted, already_done
 */
export async function voteOnBehalf(
  { database, clock }: Deps,
  actor: StaffActor,
  { ideaId, customer, isFor }: VoteOnBehalfInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const root = await lockRoot(transaction, ideaId);
    if (root.state !== "published") throw new AppError("not_found");
    if (isEnded(root.status.stage)) throw new AppError("idea_ended");
    const customerId = await findNamedCustomer(transaction, customer);
    const { staffId } = actor;
    const vote = { rootId: root.id, customerId };
    if (isFor) await addVote(transaction, { ...vote, staffId, now: clock.now() });
    else await removeVote(transaction, vote);
    await recount(transaction, [root.id]);
    await recordAudit(transaction, actor, {
      action: isFor ? "idea.vote_on_behalf" : "idea.unvote_on_behalf",
      subjectType: "idea",
      subjectId: root.id,
      after: { customerId },
    });
  });
}
