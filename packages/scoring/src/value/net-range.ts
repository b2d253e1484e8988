import { accountNetRange, type NetRange } from "./account-net-range.ts";
import type { Instant, ValueFacts } from "./value-facts.ts";
import type { ValuePolicy } from "./value-policy.ts";

/**
 * How much of customers' net value hangs on what we believe about referrals: the least and the most net value for
 * q from .5 to 1 on every edge, and as the policy has it. Facts and errors as for `explainValue`.
 *
 * @returns one entry per customer asked for, minor units; both 0 for somebody without lines
 */
export const netRange = (
  facts: ValueFacts,
  policy: ValuePolicy,
  asOf: Instant,
  customerIds: Iterable<string>,
): Map<string, NetRange> =>
  accountNetRange(facts, policy, asOf, new Map(Iterator.from(customerIds).map((id) => [id, [id]])));
