import { ScoringInputError } from "../scoring-input-error.ts";

/** A finite number that is 0 or more. */
export const requireNotNegative = (value: number, field: string, row?: number): number => {
  if (!(value >= 0 && value < Infinity)) {
    throw new ScoringInputError({ row, field, reason: "must be a finite number of at least 0" });
  }
  return value;
};
