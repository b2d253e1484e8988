import { requireNotNegative } from "../../input/require-not-negative.ts";
import { requireWhole } from "../../input/require-whole.ts";
import { ScoringInputError } from "../../scoring-input-error.ts";

/**
 * Refuses a purchase history that cannot be: x not a count, t_x after T, or a last repeat purchase without a repeat
 * (recency runs from the first purchase, so it is 0 while x = 0).
 */
export const checkCustomer = (x: number, tx: number, age: number, row?: number): void => {
  requireWhole(x, "frequency", 0, row);
  requireNotNegative(tx, "recency", row);
  requireNotNegative(age, "age", row);
  if (tx > age) {
    throw new ScoringInputError({
      row,
      field: "recency",
      reason: `the last purchase (${tx}) is after the age (${age})`,
    });
  }
  if (x === 0 && tx > 0) {
    throw new ScoringInputError({
      row,
      field: "recency",
      reason: `must be 0 without a repeat purchase, not ${tx}`,
    });
  }
};
