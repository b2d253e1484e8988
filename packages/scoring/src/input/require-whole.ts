import { ScoringInputError } from "../scoring-input-error.ts";

/** A count: a whole number of at least `least`. */
export const requireWhole = (value: number, field: string, least = 0, row?: number): number => {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new ScoringInputError({ row, field, reason: `must be a whole number of at least ${least}` });
  }
  return value;
};
