import { roundMinor } from "../money/round-minor.ts";
import type { ChainLink } from "./chain-link.ts";
import { linesOfShares } from "./lines-of-shares.ts";
import { netRevenueMinor } from "./net-revenue-minor.ts";
import { purchaseShares } from "./purchase-shares.ts";
import type { PurchaseFact, ReferralFact, ShippedIdeaFact, TouchFact } from "./value-facts.ts";
import type { ValueLine } from "./value-line.ts";
import type { ValuePolicy } from "./value-policy.ts";

/**
 * One purchase on all three bases. Headline: the whole of it for the buyer and again for who brought the
 * buyer, beside the allocated influence and innovation of the net split. Contribution: the same shares of
 * margin (net revenue x rate, rounded half away from zero, then split).
 */
export const linesOfPurchase = (
  purchase: PurchaseFact,
  referral: ReferralFact | undefined,
  chain: readonly ChainLink[],
  touches: readonly TouchFact[],
  ideas: readonly ShippedIdeaFact[],
  policy: ValuePolicy,
): ValueLine[] => {
  const { id: factId, customerId } = purchase;
  const netMinor = netRevenueMinor(purchase);
  const shares = purchaseShares(purchase, chain, touches, ideas, policy);
  const net = linesOfShares(purchase, "net", netMinor, shares);
  const whole = { basis: "headline", factId, share: 1, amountMinor: netMinor } as const;
  const headline: ValueLine[] = [{ ...whole, customerId, part: "own", rule: "own" }];
  if (referral !== undefined && referral.referrerId !== null) {
    headline.push({
      ...whole,
      customerId: referral.referrerId,
      part: "referral",
      rule: "direct_referee",
      causeId: referral.id,
      counterpartId: customerId,
    });
  }
  for (const line of net) {
    if (line.part === "influence" || line.part === "innovation")
      headline.push({ ...line, basis: "headline" });
  }
  const marginMinor = roundMinor(netMinor * purchase.marginRate, "marginMinor");
  return [...headline, ...net, ...linesOfShares(purchase, "contribution", marginMinor, shares)];
};
