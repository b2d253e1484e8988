import type { CustomerValueOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { bridge, netRange, valueParts } from "@worth/scoring";
import { explainCustomer } from "./explain-customer.ts";

/** What a customer is worth as of a moment, computed from facts under the policy of then. */
export async function getCustomerValue(
  reader: Reader,
  customerId: string,
  asOf: Date,
): Promise<CustomerValueOutput> {
  const { facts, lines, policy, currency } = await explainCustomer(reader, customerId, asOf);
  const parts = valueParts(lines, customerId);
  const range = netRange(facts, policy, asOf.getTime(), [customerId]).get(customerId);
  return {
    currency,
    policyVersion: policy.version,
    asOf: asOf.toISOString(),
    headline: parts.headline,
    net: parts.net,
    netRange: range ?? { lowMinor: 0, highMinor: 0 },
    contributionMinor: parts.contribution.totalMinor,
    bridge: bridge(lines, customerId),
  };
}
