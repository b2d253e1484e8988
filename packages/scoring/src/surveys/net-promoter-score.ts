import { at } from "../numbers/at.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { netPromoterGroupOf } from "./net-promoter-group-of.ts";

export type NetPromoterScore = {
  /** -100 to 100. */
  score: number;
  /** In points; a 95 % interval is the score +/- 1.96 of these. */
  standardError: number;
  promoters: number;
  passives: number;
  detractors: number;
};

/**
 * Net Promoter Score: percent promoters less percent detractors, with the standard error of a difference
 * of two shares of one sample: 100 sqrt((p + d - (p - d)^2)/n).
 *
 * @param scores answers, whole, 0 to 10
 * @throws ScoringInputError for no answers, or naming the row that is none
 */
export const netPromoterScore = (scores: ArrayLike<number>): NetPromoterScore => {
  if (scores.length === 0) throw new ScoringInputError({ field: "scores", reason: "must not be empty" });
  const counts = { promoter: 0, passive: 0, detractor: 0 };
  for (let row = 0; row < scores.length; row += 1) counts[netPromoterGroupOf(at(scores, row), row)] += 1;
  const n = scores.length;
  const balance = (counts.promoter - counts.detractor) / n;
  const variance = (counts.promoter + counts.detractor) / n - balance ** 2;
  return {
    score: 100 * balance,
    // All one group: the difference is a rounding error away from 0, on either side.
    standardError: 100 * Math.sqrt(Math.max(0, variance) / n),
    promoters: counts.promoter,
    passives: counts.passive,
    detractors: counts.detractor,
  };
};
