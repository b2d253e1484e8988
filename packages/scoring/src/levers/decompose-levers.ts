import { requireFinite } from "../input/require-finite.ts";
import { requirePositive } from "../input/require-positive.ts";
import { logMean } from "./log-mean.ts";
import { logRatio } from "./log-ratio.ts";

export const periodFactors = ["customers", "frequency", "revenuePerPurchase", "marginRate"] as const;
export type PeriodFactor = (typeof periodFactors)[number];

/** One period: customers x purchases per customer x revenue per purchase x margin rate = value. */
export type PeriodLevers = Record<PeriodFactor, number>;

export type LeverEffects = { effects: Record<PeriodFactor, number>; total: number };

/**
 * Which lever moved value between two periods: logarithmic mean Divisia index (LMDI-I, Ang 2005, Energy
 * Policy 33:867). The effects add up to the change exactly, with no remainder to explain away.
 *
 * @param before any unit of money, the same in both; every factor above 0
 * @returns effects and total in that unit
 * @throws ScoringInputError naming the period and factor that is 0, negative or not finite (a period without
 *   customers or at a loss has no logarithm), or a value too large or small to hold
 */
export const decomposeLevers = (before: PeriodLevers, after: PeriodLevers): LeverEffects => {
  const valueOf = (period: PeriodLevers, name: string): number =>
    requirePositive(
      periodFactors.reduce(
        (value, factor) => value * requirePositive(period[factor], `${name}.${factor}`),
        1,
      ),
      `${name}.value`,
    );
  const [valueBefore, valueAfter] = [valueOf(before, "before"), valueOf(after, "after")];
  const mean = logMean(valueAfter, valueBefore);
  const effectOf = (factor: PeriodFactor): number =>
    requireFinite(mean * logRatio(after[factor], before[factor]), `effects.${factor}`);
  return {
    effects: {
      customers: effectOf("customers"),
      frequency: effectOf("frequency"),
      revenuePerPurchase: effectOf("revenuePerPurchase"),
      marginRate: effectOf("marginRate"),
    },
    total: valueAfter - valueBefore,
  };
};
