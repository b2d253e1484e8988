import { chainOf } from "./chain-of.ts";
import { checkValuePolicy } from "./check-value-policy.ts";
import { currentReferrals } from "./current-referrals.ts";
import { indexIdeas } from "./index-ideas.ts";
import { knownFacts } from "./known-facts.ts";
import { lineOfReward } from "./line-of-reward.ts";
import { lineOfServingCost } from "./line-of-serving-cost.ts";
import { linesOfPurchase } from "./lines-of-purchase.ts";
import type { Instant, ValueFacts } from "./value-facts.ts";
import type { ValueLine } from "./value-line.ts";
import type { ValuePolicy } from "./value-policy.ts";

/**
 * Every reason why anybody in these facts is worth something, on the three bases (value model, section 2).
 * Each purchase stands alone, so a list that holds only some customers' purchases gives their exact lines,
 * provided their referral chains, touches and linked ideas are complete.
 * Over complete facts net lines add up to net revenue and contribution lines to
 * margin - serving costs - rewards, to the minor unit. Same inputs, same lines, whatever their order.
 *
 * @param asOf facts that occurred or were recorded after it are ignored
 * @returns lines by purchase id, then serving costs, then rewards
 * @throws ScoringInputError naming the row of an impossible fact, an impossible policy field, or a circle of referrals
 */
export const explainValue = (facts: ValueFacts, policy: ValuePolicy, asOf: Instant): ValueLine[] => {
  checkValuePolicy(policy);
  const known = knownFacts(facts, asOf);
  const referrals = currentReferrals(known.referrals);
  const touches = Map.groupBy(known.touches, ({ customerId }) => customerId);
  const ideasOf = indexIdeas(known.ideas);
  return [
    ...known.purchases.flatMap((purchase) =>
      linesOfPurchase(
        purchase,
        referrals.get(purchase.customerId),
        chainOf(purchase.customerId, referrals, policy),
        touches.get(purchase.customerId) ?? [],
        ideasOf(purchase.productIds),
        policy,
      ),
    ),
    ...known.servingCosts.map(lineOfServingCost),
    ...known.rewards.map(lineOfReward),
  ];
};
