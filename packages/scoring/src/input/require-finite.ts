import { ScoringInputError } from "../scoring-input-error.ts";

/** Refuses NaN and the infinities. */
export const requireFinite = (value: number, field: string, row?: number): number => {
  if (!Number.isFinite(value)) throw new ScoringInputError({ row, field, reason: "must be a finite number" });
  return value;
};
