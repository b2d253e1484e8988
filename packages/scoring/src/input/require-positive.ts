import { ScoringInputError } from "../scoring-input-error.ts";

/** A finite number above 0. */
export const requirePositive = (value: number, field: string, row?: number): number => {
  if (!(value > 0 && value < Infinity)) {
    throw new ScoringInputError({ row, field, reason: "must be a finite number above 0" });
  }
  return value;
};
