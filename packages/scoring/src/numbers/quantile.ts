import { requireFinite } from "../input/require-finite.ts";
import { requireFraction } from "../input/require-fraction.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { floatAt } from "./float-at.ts";

/**
 * The value below which a fraction of the list lies, linear between neighbours (type 7 of Hyndman & Fan 1996,
 * The American Statistician 50:361: what spreadsheets and numpy do).
 *
 * @throws ScoringInputError for a fraction outside 0 to 1, an empty list or a value that is not finite
 */
export const quantile = (values: ArrayLike<number>, fraction: number): number => {
  requireFraction(fraction, "fraction");
  if (values.length === 0) throw new ScoringInputError({ field: "values", reason: "must not be empty" });
  const sorted = Float64Array.from(values, (value, row) => requireFinite(value, "values", row)).sort();
  const position = fraction * (sorted.length - 1);
  const below = floatAt(sorted, Math.floor(position));
  const above = floatAt(sorted, Math.ceil(position));
  const part = position % 1;
  // Weighted, not stepped: the difference of two huge values of opposite sign would overflow.
  return below * (1 - part) + above * part;
};
