import { floatAt } from "../../numbers/float-at.ts";
import { requireWhole } from "../../input/require-whole.ts";
import { ScoringInputError } from "../../scoring-input-error.ts";
import type { SpendColumns } from "./purchase-columns.ts";
import { readColumn } from "./read-column.ts";

/** Checked float64 columns of spend; `count` is null where every row is one customer. */
export type SpendRows = {
  rows: number;
  frequency: Float64Array;
  monetary: Float64Array;
  count: Float64Array | null;
};

/**
 * Reads and checks the columns of the spend model. Errors name the first impossible row: x not a count,
 * a mean spend that is not finite, or one that is not above 0 although there was a repeat purchase.
 */
export const readSpendColumns = (columns: SpendColumns): SpendRows => {
  const rows = columns.frequency.length;
  const frequency = readColumn(columns.frequency, "frequency", rows);
  const monetary = readColumn(columns.monetary, "monetary", rows);
  for (let row = 0; row < rows; row += 1) {
    const x = floatAt(frequency, row);
    const m = floatAt(monetary, row);
    if (!Number.isSafeInteger(x) || x < 0) requireWhole(x, "frequency", 0, row);
    if (!Number.isFinite(m) || (x > 0 && m <= 0)) {
      throw new ScoringInputError({
        row,
        field: "monetary",
        reason: `must be above 0 with a repeat purchase, not ${m}`,
      });
    }
  }
  if (columns.count === undefined) return { rows, frequency, monetary, count: null };
  const count = readColumn(columns.count, "count", rows);
  for (let row = 0; row < rows; row += 1) requireWhole(floatAt(count, row), "count", 1, row);
  return { rows, frequency, monetary, count };
};
