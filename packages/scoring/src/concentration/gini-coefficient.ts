import { sortedBase } from "./sorted-base.ts";

/**
 * Gini coefficient: 0 when everybody has the same (also when nobody has anything), (n - 1)/n when one has
 * it all. Standard error by the influence function (delta method), as in Davidson 2009, Journal of
 * Econometrics 150:30.
 *
 * @param values one per customer, any unit, at least 0; whether it holds all customers or buyers only is
 *   the caller's to say
 * @throws ScoringInputError for an empty base, or naming the row that is negative or not finite
 */
export const giniCoefficient = (values: ArrayLike<number>): { gini: number; standardError: number } => {
  const sorted = sortedBase(values);
  const n = sorted.length;
  let sum = 0;
  let ranked = 0;
  sorted.forEach((value, index) => {
    sum += value;
    ranked += (2 * index + 1 - n) * value;
  });
  if (sum === 0) return { gini: 0, standardError: 0 };
  const gini = ranked / (n * sum);

  let cumulated = 0;
  const influence = sorted.map((value, index) => {
    cumulated += value;
    return -(gini + 1) * value + 2 * (((2 * index + 1) / (2 * n)) * value - cumulated / n);
  });
  const mean = influence.reduce((total, z) => total + z, 0) / n;
  const squares = influence.reduce((total, z) => total + (z - mean) ** 2, 0);
  return { gini, standardError: Math.sqrt(squares) / sum };
};
