import { ScoringInputError } from "../scoring-input-error.ts";

export const netPromoterGroups = ["promoter", "passive", "detractor"] as const;
export type NetPromoterGroup = (typeof netPromoterGroups)[number];

/** 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract. @throws ScoringInputError unless whole, 0 to 10 */
export const netPromoterGroupOf = (score: number, row?: number): NetPromoterGroup => {
  if (!Number.isInteger(score) || score < 0 || score > 10) {
    throw new ScoringInputError({ row, field: "scores", reason: "must be a whole number from 0 to 10" });
  }
  if (score >= 9) return "promoter";
  return score >= 7 ? "passive" : "detractor";
};
