import { createId, type Actor, type RewardState } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { openQueueItem } from "../queue/open-queue-item.ts";
import { asksForPerson, type Yes } from "./decided-amount.ts";
import { costOf, keptOf } from "./kept-of.ts";
import type { StoredReward } from "./move-reward.ts";
import { recordRewardChange } from "./record-reward-change.ts";
import type { RewardHappening } from "./reward-happening.ts";

export type Decided = {
  decision: Yes;
  decisionId: string;
  happening: RewardHappening;
  unit: string;
  promised: number;
};

/**
 * Creates the reward of a yes, or brings the one its referral has by that rule to the new decision. Without a hold, an
 * approval or a purchase it is granted at once. What a person refused stays refused.
 */
export async function giveReward(
  transaction: Transaction,
  { now }: { now: Date },
  actor: Actor,
  { decision, decisionId, happening, unit, promised }: Decided,
  earlier: StoredReward | null,
): Promise<void> {
  if (earlier?.state === "refused") return;
  const { purchase = null, referralId = null, campaignId = null, trigger } = happening;
  const { customerId, ruleId, ruleVersion, side, costMinor: promisedCostMinor } = decision;
  const amount = purchase ? keptOf(promised, unit, purchase.kept) : promised;
  const state = stateOf(earlier, decision, amount, purchase ? null : now);
  const costMinor = costOf(amount, promised, promisedCostMinor);
  const rewardId = earlier?.id ?? createId("reward");
  const decided = {
    decisionId,
    ruleVersion,
    state,
    unit,
    amount,
    promised,
    costMinor,
    promisedCostMinor,
    campaignId,
    purchaseId: purchase?.id ?? null,
    perkId: decision.amount.kind === "perk" ? decision.amount.perkId : null,
    holdUntil: new Date(decision.holdUntil),
    ...(state === "granted" && earlier?.state !== "granted" && { grantedAt: now }),
  };
  if (earlier) {
    // In another unit it is another amount in the ledger: the old one goes first.
    if (earlier.unit !== unit) await empty(transaction, actor, earlier, now);
    await transaction.reward.update({ where: { id: rewardId }, data: decided });
  } else {
    await transaction.reward.create({
      data: { id: rewardId, referralId, trigger, customerId, ruleId, side, createdAt: now, ...decided },
    });
  }
  const change = { id: rewardId, customerId, state, unit, amount, costMinor };
  await recordRewardChange(transaction, actor, change, { reason: trigger, now });
  if (!asksForPerson(decision.reasons)) return;
  await openQueueItem(transaction, {
    kind: "approval",
    subjectType: "reward",
    subjectId: rewardId,
    customerId,
    referralId,
    stakeMinor: promisedCostMinor,
    reasons: decision.reasons,
    now,
  });
}

/** A referral's reward that its new decision does not give: nothing is promised any more. */
export async function withdrawReward(
  transaction: Transaction,
  { now }: { now: Date },
  actor: Actor,
  reward: StoredReward,
): Promise<void> {
  if (reward.state === "refused" || reward.promised === 0) return;
  const state = isGiven(reward.state) ? reward.state : "reversed";
  await transaction.reward.update({
    where: { id: reward.id },
    data: { state, amount: 0, promised: 0, costMinor: 0, promisedCostMinor: 0 },
  });
  await empty(transaction, actor, { ...reward, state }, now);
}

function empty(transaction: Transaction, actor: Actor, reward: StoredReward, now: Date): Promise<void> {
  const change = { ...reward, amount: 0, costMinor: 0 };
  return recordRewardChange(transaction, actor, change, { reason: "decided_anew", now });
}

const isGiven = (state: RewardState): boolean => state === "granted" || state === "fulfilled";

/** @param atOnce the moment by which the hold must be over to grant it now; null when a purchase can be returned */
function stateOf(
  earlier: StoredReward | null,
  { needsApproval, holdUntil }: Yes,
  amount: number,
  atOnce: Date | null,
): RewardState {
  if (earlier && isGiven(earlier.state)) return earlier.state;
  if (amount === 0) return "reversed";
  if (needsApproval) return "pending";
  return atOnce && holdUntil <= atOnce.getTime() ? "granted" : "on_hold";
}
