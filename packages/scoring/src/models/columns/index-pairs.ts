import { pairsByHash } from "./pairs-by-hash.ts";
import { pairsByTable } from "./pairs-by-table.ts";

/** The distinct pairs in order of first appearance: their left and right parts, and each row's pair. */
export type DistinctPairs = { left: Int32Array; right: Int32Array; index: Int32Array };

const tableLimit = 1_048_576;

/**
 * Numbers the distinct pairs (left[row], right[row]); both hold positions below their counts.
 * Small products of counts are looked up in a table, larger ones hashed. `into` receives the pair of each row and
 * may be `left` itself, which saves a column where memory counts.
 */
export const indexPairs = (
  left: Int32Array,
  leftCount: number,
  right: Int32Array,
  rightCount: number,
  into: Int32Array = new Int32Array(left.length),
): DistinctPairs =>
  leftCount * rightCount <= tableLimit
    ? pairsByTable(left, leftCount, right, rightCount, into)
    : pairsByHash(left, right, into);
