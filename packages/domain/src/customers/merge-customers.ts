import {
  AppError,
  createId,
  type MergeCustomersInput,
  type MergeCustomersOutput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { latestSentiment } from "./merging/latest-sentiment.ts";
import { lockTwoPeople } from "./merging/lock-two-people.ts";
import { findMergeRefusal } from "./merging/merge-refusal.ts";
import { moveBalances } from "./merging/move-balances.ts";
import { moveBelongings } from "./merging/move-belongings.ts";
import { moveReferrals } from "./merging/move-referrals.ts";
import { planMerge } from "./merging/plan-merge.ts";
import { readTwoPeople } from "./merging/two-people.ts";

/**
 * Staff say that two customers are one person. The second goes on with everything both have; the first leads to them
 * from now on. Somebody who was merged before stands for who they became.
 */
export async function mergeCustomers(
  { database, clock, jobs }: Deps,
  actor: StaffActor,
  { fromId: askedFromId, intoId: askedIntoId, note }: MergeCustomersInput,
): Promise<MergeCustomersOutput> {
  return inTransaction(database, async (transaction) => {
    const pair = await lockTwoPeople(transaction, { fromId: askedFromId, intoId: askedIntoId });
    const refusal = await findMergeRefusal(transaction, pair);
    if (refusal) throw new AppError(refusal);
    const { fromId, intoId } = pair;
    const now = clock.now();
    const people = await readTwoPeople(transaction, fromId, intoId);
    const plan = await planMerge(transaction, people);
    await recordAudit(transaction, actor, {
      action: "customer.merge",
      subjectType: "customer",
      subjectId: intoId,
      before: { from: await nameOf(transaction, fromId), into: await nameOf(transaction, intoId) },
      after: { fromId, intoId, note, referrerId: plan.parent?.referrerId ?? null },
    });
    const sentiment = await latestSentiment(transaction, people);
    const mergeId = createId("identityMerge");
    await moveBelongings(transaction, { fromId, intoId, now });
    await moveBalances(transaction, { fromId, intoId, staffId: actor.staffId, mergeId, now });
    await moveReferrals(transaction, actor, people, plan, now);
    await transaction.identityMerge.create({
      data: { id: mergeId, fromId, intoId, staffId: actor.staffId, occurredAt: now },
    });
    await transaction.customer.update({ where: { id: fromId }, data: { mergedIntoId: intoId } });
    await transaction.customer.update({ where: { id: intoId }, data: { sentiment } });
    await requestRefresh(transaction, jobs, [fromId, intoId]);
    return { customerId: intoId };
  });
}

async function nameOf(transaction: Transaction, id: string): Promise<string> {
  const { displayName } = await transaction.customer.findUniqueOrThrow({
    where: { id },
    select: { displayName: true },
  });
  return displayName;
}
