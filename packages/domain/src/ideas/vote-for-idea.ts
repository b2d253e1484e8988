import { AppError, type MemberActor, type SayWorthInput, type VoteForIdeaInput } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { isEnded } from "./read-idea-rows.ts";
import { lockVisibleRoot } from "./lock-idea.ts";
import { recount } from "./recount.ts";

/**
 * A member is for an idea, or takes it back: one vote a person, also when they press in two windows and on two ideas
 * that are one by now. @throws AppError not_found, idea_ended, already_voted
 */
export async function voteForIdea(
  { database, clock }: Deps,
  actor: MemberActor,
  { ideaId, isFor }: VoteForIdeaInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const root = await lockVisibleRoot(transaction, actor, ideaId);
    if (isEnded(root.status.stage)) throw new AppError("idea_ended");
    const { customerId } = actor;
    if (isFor) await addVote(transaction, { rootId: root.id, customerId, staffId: null, now: clock.now() });
    else await removeVote(transaction, { rootId: root.id, customerId });
    await recount(transaction, [root.id]);
  });
}

type Vote = { rootId: string; customerId: string };

/** @throws AppError already_voted */
export async function addVote(
  transaction: Transaction,
  { rootId, customerId, staffId, now }: Vote & { staffId: string | null; now: Date },
): Promise<void> {
  const theirs = await votesOf(transaction, { rootId, customerId });
  if ((await transaction.ideaVote.count({ where: theirs })) > 0) throw new AppError("already_voted");
  await transaction.ideaVote.create({ data: { ideaId: rootId, customerId, staffId, createdAt: now } });
}

/** Takes back what somebody voted, on whichever part of an idea. @throws AppError already_done */
export async function removeVote(transaction: Transaction, vote: Vote): Promise<void> {
  const { count } = await transaction.ideaVote.deleteMany({ where: await votesOf(transaction, vote) });
  if (count === 0) throw new AppError("already_done");
}

async function votesOf(transaction: Transaction, { rootId, customerId }: Vote) {
  return { idea: { rootId }, customerId: { in: await listAliases(transaction, customerId) } };
}

/** A supporter says what an idea would be worth to them a year, or takes that back. @throws AppError not_found, vote_first */
export async function sayWorth(
  { database }: Deps,
  actor: MemberActor,
  { ideaId, worthMinor }: SayWorthInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { id: rootId } = await lockVisibleRoot(transaction, actor, ideaId);
    const { reportingCurrency } = await getProgrammeRow(transaction);
    const theirs = await votesOf(transaction, { rootId, customerId: actor.customerId });
    const votes = await transaction.ideaVote.findMany({ where: theirs, orderBy: { createdAt: "asc" } });
    const [first] = votes;
    if (!first) throw new AppError("vote_first");
    // It is said once: on ideas that became one, of the first of their votes.
    await transaction.ideaVote.updateMany({
      where: theirs,
      data: { worthMinor: null, worthCurrency: null },
    });
    if (worthMinor === null) return;
    await transaction.ideaVote.update({
      where: { ideaId_customerId: { ideaId: first.ideaId, customerId: first.customerId } },
      data: { worthMinor, worthCurrency: reportingCurrency },
    });
  });
}
