import type { ValueParts } from "./part-sums.ts";
import { sumLines } from "./sum-lines.ts";
import type { ValueLine } from "./value-line.ts";

/** One customer's parts on each basis, in minor units; zeros for somebody without lines. */
export const valueParts = (lines: readonly ValueLine[], customerId: string): ValueParts =>
  sumLines(lines.filter((line) => line.customerId === customerId));
