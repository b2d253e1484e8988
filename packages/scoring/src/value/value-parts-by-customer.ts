import type { ValueParts } from "./part-sums.ts";
import { sumLines } from "./sum-lines.ts";
import type { ValueLine } from "./value-line.ts";

/** Everybody's parts in one pass over the lines, by customer id. */
export const valuePartsByCustomer = (lines: readonly ValueLine[]): Map<string, ValueParts> =>
  new Map(
    Map.groupBy(lines, ({ customerId }) => customerId)
      .entries()
      .map(([customerId, own]) => [customerId, sumLines(own)]),
  );
