import { indexByHash } from "./index-by-hash.ts";
import { indexSmallWholes } from "./index-small-wholes.ts";

/**
 * The values of a column in order of first appearance, and for each row the position of its value there.
 * A column in which hardly any value comes twice is its own list of values: listing a value more than once costs
 * time later, never correctness.
 */
export type DistinctValues = { values: Float64Array; index: Int32Array };

/**
 * Numbers the distinct values of a column. Counts and days are looked up in a table, other times (weeks, fractions
 * of a year) by a hash of their bits, so work that depends on one value is done once per distinct value.
 * `into` receives the position of each row; a column no longer needed saves memory there.
 */
export const indexDistinct = (
  column: Float64Array,
  into: Int32Array = new Int32Array(column.length),
): DistinctValues => indexSmallWholes(column, into) ?? indexByHash(column, into);
