import { ScoringInputError } from "../../scoring-input-error.ts";
import type { Column } from "./purchase-columns.ts";

/** The column as float64, without a copy where it is so already. Errors: empty, or not `rows` long. */
export const readColumn = (column: Column, field: string, rows: number): Float64Array => {
  if (rows === 0) throw new ScoringInputError({ field, reason: "has no rows" });
  if (column.length !== rows) {
    const row = Math.min(column.length, rows);
    throw new ScoringInputError({
      row,
      field,
      reason: `has ${column.length} rows where ${rows} were expected`,
    });
  }
  return column instanceof Float64Array ? column : Float64Array.from(column);
};
