import { requireFinite } from "../input/require-finite.ts";
import { requireFraction } from "../input/require-fraction.ts";
import { requireMinor } from "../input/require-minor.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { orderText } from "../value/order-text.ts";
import { boundDrafts } from "./bound-drafts.ts";
import { checkRewardRule } from "./check-reward-rule.ts";
import { draftReward } from "./draft-reward.ts";
import type { RewardContext } from "./reward-context.ts";
import type { RewardDecision } from "./reward-decision.ts";
import type { RewardEvent } from "./reward-event.ts";
import type { RewardRule } from "./reward-rule.ts";
import { settleDraft } from "./settle-draft.ts";
import { stopAtBudget } from "./stop-at-budget.ts";

/**
 * Decides what an event earns under the programme's rules. Every rule of the event's trigger gets a decision,
 * a no with all its reasons included, so that it can be stored and explained. In this order: conditions,
 * caps per person, the bound over both sides of a referral, budgets; then hold and approval of what is left.
 * The order of the rules does not matter (they are taken by id), and the same input gives the same decisions.
 *
 * @param event with the purchase as it is now: after a refund the same call gives what is still earned
 * @param context read under the lock that guards caps and budgets
 * @throws ScoringInputError naming the row of an impossible rule, or the field of the event or context
 */
export const evaluateRewardRules = (
  event: RewardEvent,
  context: RewardContext,
  rules: readonly RewardRule[],
): RewardDecision[] => {
  requireFinite(event.occurredAt, "occurredAt");
  if (event.purchase) {
    requireMinor(event.purchase.netMinor, "purchase.netMinor");
    requireMinor(event.purchase.marginMinor, "purchase.marginMinor");
  }
  requireNotNegative(context.pointCostMinor, "pointCostMinor");
  requireFraction(context.incrementality, "incrementality");
  requireMinor(context.boundTakenMinor ?? 0, "boundTakenMinor");
  context.pastRewards.forEach(({ grantedAt, costMinor }, row) => {
    requireFinite(grantedAt, "pastRewards.grantedAt", row);
    requireMinor(costMinor, "pastRewards.costMinor", row);
  });
  requireMinor(context.programmeBudgetLeftMinor ?? 0, "programmeBudgetLeftMinor");
  requireMinor(context.campaignBudgetLeftMinor ?? 0, "campaignBudgetLeftMinor");
  rules.forEach(checkRewardRule);

  const drafts = rules
    .filter(({ trigger }) => trigger === event.trigger)
    .toSorted((left, right) => orderText(left.id, right.id))
    .map((rule) => draftReward(rule, event, context));
  const decisions = boundDrafts(drafts, event, context).map((draft) => settleDraft(draft, event, context));
  return stopAtBudget(decisions, context);
};
