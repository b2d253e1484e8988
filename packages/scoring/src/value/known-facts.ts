import { requireFinite } from "../input/require-finite.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { checkCost } from "./check-cost.ts";
import { checkIdea } from "./check-idea.ts";
import { checkPurchase } from "./check-purchase.ts";
import { checkReferral } from "./check-referral.ts";
import { checkTouch } from "./check-touch.ts";
import { orderText } from "./order-text.ts";
import type { Fact, Instant, PurchaseFact, ValueFacts } from "./value-facts.ts";

const checked = <Row extends { id: string }>(
  list: readonly Row[],
  field: keyof ValueFacts,
  check: (row: Row, index: number) => void,
): readonly Row[] => {
  const ids = new Set<string>();
  list.forEach((fact, row) => {
    check(fact, row);
    if (ids.has(fact.id)) throw new ScoringInputError({ row, field, reason: "must hold each id once" });
    ids.add(fact.id);
  });
  return list;
};

const isKnownAt =
  (asOf: Instant) =>
  ({ occurredAt, recordedAt }: Fact): boolean =>
    occurredAt <= asOf && recordedAt <= asOf;

const byId = <Row extends { id: string }>(list: readonly Row[]): Row[] =>
  list.toSorted((left, right) => orderText(left.id, right.id));

/**
 * The purchases that count at an instant, in the order they come in, with the take-backs that had been made and
 * recorded by then.
 *
 * @throws ScoringInputError naming the row: impossible values, or an id given twice
 */
export const knownPurchases = (purchases: readonly PurchaseFact[], asOf: Instant): PurchaseFact[] => {
  const isKnown = isKnownAt(requireFinite(asOf, "asOf"));
  return checked(purchases, "purchases", checkPurchase)
    .filter(isKnown)
    .map((purchase) =>
      purchase.takeBacks.every(isKnown)
        ? purchase
        : { ...purchase, takeBacks: purchase.takeBacks.filter(isKnown) },
    );
};

/**
 * The facts that count at an instant, by id: those that had happened and were recorded by then, purchases
 * with the take-backs that had. The order they come in never matters.
 *
 * @throws ScoringInputError naming the list's row: impossible values, or an id given twice
 */
export const knownFacts = (facts: ValueFacts, asOf: Instant): ValueFacts => {
  const isKnown = isKnownAt(requireFinite(asOf, "asOf"));
  return {
    purchases: byId(knownPurchases(facts.purchases, asOf)),
    referrals: byId(checked(facts.referrals, "referrals", checkReferral)).filter(isKnown),
    touches: byId(checked(facts.touches, "touches", checkTouch)).filter(isKnown),
    ideas: byId(checked(facts.ideas, "ideas", checkIdea)).filter(
      ({ shippedAt, recordedAt }) => shippedAt <= asOf && recordedAt <= asOf,
    ),
    servingCosts: byId(checked(facts.servingCosts, "servingCosts", checkCost)).filter(isKnown),
    rewards: byId(checked(facts.rewards, "rewards", checkCost)).filter(isKnown),
  };
};
