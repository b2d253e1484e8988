import { addMinor } from "../money/add-minor.ts";
import { checkValuePolicy } from "./check-value-policy.ts";
import { chainOf } from "./chain-of.ts";
import { currentReferrals } from "./current-referrals.ts";
import { indexIdeas } from "./index-ideas.ts";
import { knownFacts } from "./known-facts.ts";
import { linesOfShares } from "./lines-of-shares.ts";
import { netRevenueMinor } from "./net-revenue-minor.ts";
import { purchaseShares } from "./purchase-shares.ts";
import type { Instant, ValueFacts } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

export type NetRange = { lowMinor: number; highMinor: number };

const sameFor = (q: number): ValuePolicy["incrementality"] => ({
  confirmed: q,
  lead: q,
  link: q,
  claimed: q,
});

const netByCustomer = (facts: ValueFacts, policy: ValuePolicy): Map<string, number> => {
  const referrals = currentReferrals(facts.referrals);
  const touches = Map.groupBy(facts.touches, ({ customerId }) => customerId);
  const ideasOf = indexIdeas(facts.ideas);
  const sums = new Map<string, number>();
  for (const purchase of facts.purchases) {
    const { customerId } = purchase;
    const chain = chainOf(customerId, referrals, policy);
    const shares = purchaseShares(
      purchase,
      chain,
      touches.get(customerId) ?? [],
      ideasOf(purchase.productIds),
      policy,
    );
    for (const line of linesOfShares(purchase, "net", netRevenueMinor(purchase), shares)) {
      sums.set(line.customerId, addMinor(sums.get(line.customerId) ?? 0, line.amountMinor));
    }
  }
  return sums;
};

/**
 * How much net value hangs on what we believe about referrals: net value with q = .5 on every edge and
 * with q = 1, the lower first. Facts and errors as for `explainValue`.
 *
 * @returns one entry per customer asked for, minor units; both 0 for somebody without lines
 */
export const netRange = (
  facts: ValueFacts,
  policy: ValuePolicy,
  asOf: Instant,
  customerIds: Iterable<string>,
): Map<string, NetRange> => {
  checkValuePolicy(policy);
  const known = knownFacts(facts, asOf);
  const half = netByCustomer(known, { ...policy, incrementality: sameFor(0.5) });
  const full = netByCustomer(known, { ...policy, incrementality: sameFor(1) });
  return new Map(
    Iterator.from(customerIds).map((customerId) => {
      const ends = [half.get(customerId) ?? 0, full.get(customerId) ?? 0] as const;
      return [customerId, { lowMinor: Math.min(...ends), highMinor: Math.max(...ends) }];
    }),
  );
};
