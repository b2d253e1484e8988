import { requireFinite } from "../input/require-finite.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { checkCost } from "./check-cost.ts";
import { checkIdea } from "./check-idea.ts";
import { checkPurchase } from "./check-purchase.ts";
import { checkReferral } from "./check-referral.ts";
import { checkTouch } from "./check-touch.ts";
import { orderText } from "./order-text.ts";
import type { Fact, Instant, ValueFacts } from "./value-facts.ts";

const checked = <Row extends { id: string }>(
  list: readonly Row[],
  field: keyof ValueFacts,
  check: (row: Row, index: number) => void,
): Row[] => {
  const ids = new Set<string>();
  list.forEach((fact, row) => {
    check(fact, row);
    if (ids.has(fact.id)) throw new ScoringInputError({ row, field, reason: "must hold each id once" });
    ids.add(fact.id);
  });
  return list.toSorted((left, right) => orderText(left.id, right.id));
};

/**
 * The facts that count at an instant, by id: those that had happened and were recorded by then, purchases
 * with the take-backs that had. The order they come in never matters.
 *
 * @throws ScoringInputError naming the list's row: impossible values, or an id given twice
 */
export const knownFacts = (facts: ValueFacts, asOf: Instant): ValueFacts => {
  requireFinite(asOf, "asOf");
  const isKnown = ({ occurredAt, recordedAt }: Fact): boolean => occurredAt <= asOf && recordedAt <= asOf;
  return {
    purchases: checked(facts.purchases, "purchases", checkPurchase)
      .filter(isKnown)
      .map((purchase) => ({ ...purchase, takeBacks: purchase.takeBacks.filter(isKnown) })),
    referrals: checked(facts.referrals, "referrals", checkReferral).filter(isKnown),
    touches: checked(facts.touches, "touches", checkTouch).filter(isKnown),
    ideas: checked(facts.ideas, "ideas", checkIdea).filter(
      ({ shippedAt, recordedAt }) => shippedAt <= asOf && recordedAt <= asOf,
    ),
    servingCosts: checked(facts.servingCosts, "servingCosts", checkCost).filter(isKnown),
    rewards: checked(facts.rewards, "rewards", checkCost).filter(isKnown),
  };
};
