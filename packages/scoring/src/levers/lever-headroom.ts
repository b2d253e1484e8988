import { requireFraction } from "../input/require-fraction.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { roundMinor } from "../money/round-minor.ts";
import type { LeverBenchmark, LeverProfile } from "./lever-profile.ts";
import type { Lever } from "./lever.ts";

const amounts = [
  "purchasesPerYear",
  "orderValueMinor",
  "servingCostMinor",
  "referralMinor",
  "influenceMinor",
  "innovationMinor",
] as const;

/**
 * What a customer would bring more in a year by reaching their segment's better quarter on one lever, the
 * others as they are. Frequency, order value and retention count at the customer's own margin; nobody has
 * negative headroom.
 *
 * @returns minor units by lever, at least 0
 * @throws ScoringInputError naming a quantity that is negative or not finite, or a rate outside 0 to 1
 */
export const leverHeadroom = (profile: LeverProfile, benchmark: LeverBenchmark): Record<Lever, number> => {
  for (const amount of amounts) {
    requireNotNegative(profile[amount], amount);
    requireNotNegative(benchmark[amount], `benchmark.${amount}`);
  }
  requireFraction(profile.marginRate, "marginRate");
  requireFraction(profile.retention, "retention");
  requireFraction(benchmark.retention, "benchmark.retention");
  const { purchasesPerYear, orderValueMinor, marginRate } = profile;
  const missing = (amount: keyof LeverBenchmark): number => Math.max(0, benchmark[amount] - profile[amount]);
  return {
    frequency: roundMinor(missing("purchasesPerYear") * orderValueMinor * marginRate),
    retention: roundMinor(missing("retention") * purchasesPerYear * orderValueMinor * marginRate),
    order_value: roundMinor(missing("orderValueMinor") * purchasesPerYear * marginRate),
    serving_cost: roundMinor(Math.max(0, profile.servingCostMinor - benchmark.servingCostMinor)),
    referral: roundMinor(missing("referralMinor")),
    influence: roundMinor(missing("influenceMinor")),
    innovation: roundMinor(missing("innovationMinor")),
  };
};
