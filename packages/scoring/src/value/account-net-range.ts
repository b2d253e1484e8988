import { addMinor } from "../money/add-minor.ts";
import { checkValuePolicy } from "./check-value-policy.ts";
import { chainOf } from "./chain-of.ts";
import { currentReferrals } from "./current-referrals.ts";
import { indexIdeas } from "./index-ideas.ts";
import { knownFacts } from "./known-facts.ts";
import { linesOfShares } from "./lines-of-shares.ts";
import { believing, netRangeIncrementalities } from "./net-range-incrementalities.ts";
import { netRevenueMinor } from "./net-revenue-minor.ts";
import { purchaseShares } from "./purchase-shares.ts";
import type { Instant, ValueFacts } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

export type NetRange = { lowMinor: number; highMinor: number };

const netByCustomer = (facts: ValueFacts, policy: ValuePolicy): Map<string, number> => {
  const referrals = currentReferrals(facts.referrals);
  const touches = Map.groupBy(facts.touches, ({ customerId }) => customerId);
  const ideasOf = indexIdeas(facts.ideas);
  const sums = new Map<string, number>();
  for (const purchase of facts.purchases) {
    const { customerId, productIds } = purchase;
    const chain = chainOf(customerId, referrals, policy);
    const shares = purchaseShares(
      purchase,
      chain,
      touches.get(customerId) ?? [],
      ideasOf(productIds),
      policy,
    );
    for (const line of linesOfShares(purchase, "net", netRevenueMinor(purchase), shares)) {
      sums.set(line.customerId, addMinor(sums.get(line.customerId) ?? 0, line.amountMinor));
    }
  }
  return sums;
};

/**
 * How much of accounts' net value hangs on what we believe about referrals: the least and the most net value for
 * q from .5 to 1 on every edge, in steps of a tenth, and as the policy has it. Somebody in the middle of a chain can
 * be worth most in between, or when the edges differ.
 * A company's ends are the sums of its people's at one q, so a referral between colleagues does not widen its range.
 * Facts and errors as for `explainValue`.
 *
 * @param accounts the people of each account, by account id
 * @returns one entry per account, minor units; both 0 for an account without lines
 */
export const accountNetRange = (
  facts: ValueFacts,
  policy: ValuePolicy,
  asOf: Instant,
  accounts: ReadonlyMap<string, Iterable<string>>,
): Map<string, NetRange> => {
  checkValuePolicy(policy);
  const known = knownFacts(facts, asOf);
  const policies = [policy, ...netRangeIncrementalities.map((q) => believing(policy, q))];
  const beliefs = policies.map((one) => netByCustomer(known, one));
  return new Map(
    accounts.entries().map(([accountId, customerIds]) => {
      const people = [...new Set(customerIds)];
      const ends = beliefs.map((net) => people.reduce((sum, id) => addMinor(sum, net.get(id) ?? 0), 0));
      return [accountId, { lowMinor: Math.min(...ends), highMinor: Math.max(...ends) }];
    }),
  );
};
