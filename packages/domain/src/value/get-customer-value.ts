import type { CustomerValueOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { bridge, netRange, valueParts, type ValueLine } from "@worth/scoring";
import { explainCustomer, type ExplainedCustomer } from "./explain-customer.ts";

export type RealisedValue = Omit<CustomerValueOutput, "isPast" | "memo" | "expected">;

/** What a customer is worth as of a moment, computed from facts under the policy of then. */
export async function getCustomerValue(
  reader: Reader,
  customerId: string,
  asOf: Date,
): Promise<RealisedValue> {
  return realisedValueOf(await explainCustomer(reader, customerId, asOf), customerId);
}

/** The same of what was explained before. */
export function realisedValueOf(
  { facts, lines, policy, currency, asOf }: ExplainedCustomer,
  customerId: string,
): RealisedValue {
  const parts = valueParts(lines, customerId);
  const range = netRange(facts, policy, asOf.getTime(), [customerId]).get(customerId);
  return {
    currency,
    policyVersion: policy.version,
    asOf: asOf.toISOString(),
    headline: parts.headline,
    net: parts.net,
    netRange: range ?? { lowMinor: 0, highMinor: 0 },
    contribution: contributionOf(lines, customerId),
    bridge: bridge(lines, customerId),
  };
}

/** A contribution with what it is made of: shares of margin, less costs, less rewards. */
function contributionOf(
  lines: readonly ValueLine[],
  customerId: string,
): CustomerValueOutput["contribution"] {
  const own = lines.filter((line) => line.customerId === customerId && line.basis === "contribution");
  const sumOf = (part: ValueLine["part"]) =>
    own.reduce((sum, line) => (line.part === part ? sum + line.amountMinor : sum), 0);
  const parts = valueParts(own, customerId).contribution;
  // Costs and rewards are lines below 0; both are told as what they took. 0 - 0 keeps a plain 0.
  const [servingCostMinor, rewardMinor] = [0 - sumOf("serving_cost"), 0 - sumOf("reward")];
  return {
    parts,
    sharesMinor: parts.totalMinor + servingCostMinor + rewardMinor,
    servingCostMinor,
    rewardMinor,
  };
}
