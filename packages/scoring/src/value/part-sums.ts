import type { ValuePart } from "./value-facts.ts";
import type { ValueBasis } from "./value-line.ts";

/** Minor units by part, and their sum. */
export type PartSums = Record<ValuePart, number> & { totalMinor: number };

/** What a customer, or a company's people together, are worth on each basis. */
export type ValueParts = Record<ValueBasis, PartSums>;
