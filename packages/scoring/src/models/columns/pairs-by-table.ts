import { wholeAt } from "../../numbers/whole-at.ts";
import type { DistinctPairs } from "./index-pairs.ts";

/** indexPairs where a table of every possible pair is small enough. */
export const pairsByTable = (
  left: Int32Array,
  leftCount: number,
  right: Int32Array,
  rightCount: number,
  into: Int32Array,
): DistinctPairs => {
  const table = new Int32Array(leftCount * rightCount).fill(-1);
  const most = Math.min(table.length, left.length);
  const lefts = new Int32Array(most);
  const rights = new Int32Array(most);
  let pairs = 0;
  for (let row = 0; row < left.length; row += 1) {
    const l = wholeAt(left, row);
    const r = wholeAt(right, row);
    let at = wholeAt(table, l * rightCount + r);
    if (at < 0) {
      at = pairs;
      table[l * rightCount + r] = at;
      lefts[at] = l;
      rights[at] = r;
      pairs += 1;
    }
    into[row] = at;
  }
  return { left: lefts.slice(0, pairs), right: rights.slice(0, pairs), index: into };
};
