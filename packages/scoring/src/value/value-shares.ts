import { chainOf } from "./chain-of.ts";
import { checkValuePolicy } from "./check-value-policy.ts";
import { currentReferrals } from "./current-referrals.ts";
import { indexIdeas } from "./index-ideas.ts";
import { knownFacts, knownPurchases } from "./known-facts.ts";
import { orderText } from "./order-text.ts";
import { purchaseSplits } from "./purchase-splits.ts";
import { sharesOfBuyer } from "./shares-of-buyer.ts";
import type { Instant, ValueFacts } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";
import type { ValueShare } from "./value-share.ts";

/** What `valueShares` reads: serving costs and rewards are nobody's purchases. */
export type PurchaseFacts = Pick<ValueFacts, "purchases" | "referrals" | "touches" | "ideas">;

/**
 * What each buyer's purchases gave each customer, without the lines between: the same split and rounding as
 * `explainValue`, added up per buyer. Summed by customer it is the headline, the net value and the contribution
 * before serving costs and rewards; summed over everybody net is net revenue, to the minor unit.
 * Buyers stand alone: any batch of them is right, provided their purchases, referral chains, touches and linked
 * ideas are complete.
 *
 * @param asOf facts that occurred or were recorded after it are ignored
 * @returns rows by buyer, then customer: one for each buyer with a known purchase, one for the buyer's direct
 *   referrer, and one for everybody else who got anything
 * @throws ScoringInputError naming the row of an impossible fact, an impossible policy field, a circle of referrals,
 *   or a sum that leaves the safe integers
 */
export const valueShares = (facts: PurchaseFacts, policy: ValuePolicy, asOf: Instant): ValueShare[] => {
  checkValuePolicy(policy);
  // Sums do not depend on an order, and ordering millions of purchases costs more than splitting them.
  const purchasesOf = Map.groupBy(knownPurchases(facts.purchases, asOf), ({ customerId }) => customerId);
  const known = knownFacts({ ...facts, purchases: [], servingCosts: [], rewards: [] }, asOf);
  const referrals = currentReferrals(known.referrals);
  const touches = Map.groupBy(known.touches, ({ customerId }) => customerId);
  const ideasOf = indexIdeas(known.ideas);
  return [...purchasesOf]
    .toSorted(([left], [right]) => orderText(left, right))
    .flatMap(([buyerId, purchases]) => {
      const chain = chainOf(buyerId, referrals, policy);
      const splitsOf = purchaseSplits(buyerId, chain, touches.get(buyerId) ?? [], ideasOf, policy);
      return sharesOfBuyer(buyerId, purchases, referrals.get(buyerId)?.referrerId ?? null, splitsOf);
    });
};
