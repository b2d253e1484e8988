import type { RewardFact } from "./value-facts.ts";
import type { ValueLine } from "./value-line.ts";

/** What a customer was given, taken once from their contribution; the rule names the part that earned it. */
export const lineOfReward = ({ id, customerId, part, amountMinor }: RewardFact): ValueLine => ({
  customerId,
  part: "reward",
  basis: "contribution",
  factId: id,
  rule: `reward_${part}`,
  share: 1,
  amountMinor: 0 - amountMinor,
});
