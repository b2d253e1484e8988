import { requireMinor } from "../input/require-minor.ts";
import { requirePositive } from "../input/require-positive.ts";
import { minorDigits } from "./currency-table.ts";
import { roundMinor } from "./round-minor.ts";

type Conversion = {
  from: string;
  to: string;
  /** What one whole unit of `from` is worth in whole units of `to`. */
  rate: number;
};

/**
 * An amount in another currency's minor units, rounded once, half away from zero. Convert a fact once and split
 * afterwards: two conversions round twice.
 *
 * @throws ScoringInputError for an unsafe amount or result, or a rate that is not above 0
 */
export const convertAmount = (amountMinor: number, { from, to, rate }: Conversion): number => {
  requireMinor(amountMinor, "amountMinor");
  requirePositive(rate, "rate");
  if (from === to) return amountMinor;
  return roundMinor(amountMinor * rate * 10 ** (minorDigits(to) - minorDigits(from)), "converted");
};
