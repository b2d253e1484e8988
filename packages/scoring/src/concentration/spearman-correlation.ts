import { at } from "../numbers/at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { ranksOf } from "./ranks-of.ts";

/**
 * Spearman's rank correlation, ties by mean rank: do the best buyers also bring the most?
 *
 * @param left one value per customer; `right` the same customers
 * @returns -1 to 1; null when one of the columns does not vary, or holds nobody
 * @throws ScoringInputError for columns of different length, or naming the row that is not finite
 */
export const spearmanCorrelation = (left: ArrayLike<number>, right: ArrayLike<number>): number | null => {
  if (left.length !== right.length) {
    throw new ScoringInputError({ field: "right", reason: "must be as long as left" });
  }
  const [ranks, others] = [ranksOf(left, "left"), ranksOf(right, "right")];
  const mean = (left.length + 1) / 2;
  let products = 0;
  let squares = 0;
  let otherSquares = 0;
  ranks.forEach((rank, row) => {
    const other = at(others, row) - mean;
    products += (rank - mean) * other;
    squares += (rank - mean) ** 2;
    otherSquares += other ** 2;
  });
  if (squares === 0 || otherSquares === 0) return null;
  return Math.min(1, Math.max(-1, products / Math.sqrt(squares * otherSquares)));
};
