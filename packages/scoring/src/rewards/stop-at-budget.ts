import type { RewardContext } from "./reward-context.ts";
import type { RewardDecision, RewardReason } from "./reward-decision.ts";

/**
 * Refuses, in order, what the budgets no longer hold. A reward is paid whole or not at all: a promise cut by
 * the accident of being last would have to be explained to a member.
 */
export const stopAtBudget = (
  decisions: readonly RewardDecision[],
  { programmeBudgetLeftMinor, campaignBudgetLeftMinor }: RewardContext,
): RewardDecision[] => {
  let spentMinor = 0;
  return decisions.map((decision) => {
    if (decision.answer === "no") return decision;
    const {
      amount: _amount,
      costMinor,
      holdUntil: _holdUntil,
      needsApproval: _needsApproval,
      ...common
    } = decision;
    const isOver = (leftMinor: number | null): leftMinor is number =>
      leftMinor !== null && spentMinor + costMinor > leftMinor;
    const reasons: RewardReason[] = [];
    if (isOver(programmeBudgetLeftMinor)) {
      reasons.push({ code: "programme_budget_spent", leftMinor: programmeBudgetLeftMinor - spentMinor });
    }
    if (isOver(campaignBudgetLeftMinor)) {
      reasons.push({ code: "campaign_budget_spent", leftMinor: campaignBudgetLeftMinor - spentMinor });
    }
    if (reasons.length > 0) return { ...common, answer: "no", reasons };
    spentMinor += costMinor;
    return decision;
  });
};
