import { ScoringInputError } from "../scoring-input-error.ts";

/** A share, rate or probability: 0 to 1, both ends included. */
export const requireFraction = (value: number, field: string, row?: number): number => {
  if (!(value >= 0 && value <= 1)) {
    throw new ScoringInputError({ row, field, reason: "must lie between 0 and 1" });
  }
  return value;
};
