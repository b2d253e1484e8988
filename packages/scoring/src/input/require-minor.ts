import { ScoringInputError } from "../scoring-input-error.ts";

/** An amount in minor units that arithmetic can still be exact about (up to 2^53 - 1). */
export const requireMinor = (amountMinor: number, field: string, row?: number): number => {
  if (!Number.isSafeInteger(amountMinor)) {
    throw new ScoringInputError({
      row,
      field,
      reason: "must be a whole number of minor units up to 2^53 - 1",
    });
  }
  return amountMinor;
};
