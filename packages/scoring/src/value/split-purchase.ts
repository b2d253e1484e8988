import { requireFraction } from "../input/require-fraction.ts";
import type { ChainLink } from "./chain-link.ts";
import { checkIdea } from "./check-idea.ts";
import { checkPurchase } from "./check-purchase.ts";
import { checkTouch } from "./check-touch.ts";
import { checkValuePolicy } from "./check-value-policy.ts";
import { linesOfShares } from "./lines-of-shares.ts";
import { netRevenueMinor } from "./net-revenue-minor.ts";
import { purchaseShares } from "./purchase-shares.ts";
import type { PurchaseFact, ShippedIdeaFact, TouchFact } from "./value-facts.ts";
import type { ValueLine } from "./value-line.ts";
import type { ValuePolicy } from "./value-policy.ts";

/**
 * Splits the net revenue of one purchase once among the people who made it happen (value model, section 2;
 * with every q = 1 and nothing else it is the Shapley value of the referral path).
 *
 * @param purchase with the take-backs that count; a refund is this same call with one more of them
 * @param chain the buyer's ancestors, nearest first; only the policy's depth is read
 * @param touches of this buyer (others are ignored), any age: eligibility is decided here
 * @param credits shipped ideas with their credits, of any product and date: eligibility is decided here
 * @returns lines of basis "net", ordered by customer and part, adding up to the net revenue exactly
 * @throws ScoringInputError for an amount, date, rate or policy that is impossible, or a person met twice in the chain
 */
export const splitPurchase = (
  purchase: PurchaseFact,
  chain: readonly ChainLink[],
  touches: readonly TouchFact[],
  credits: readonly ShippedIdeaFact[],
  policy: ValuePolicy,
): ValueLine[] => {
  checkValuePolicy(policy);
  checkPurchase(purchase);
  chain.forEach(({ incrementality }, row) => requireFraction(incrementality, "chain.incrementality", row));
  touches.forEach(checkTouch);
  credits.forEach(checkIdea);
  const shares = purchaseShares(purchase, chain, touches, credits, policy);
  return linesOfShares(purchase, "net", netRevenueMinor(purchase), shares);
};
