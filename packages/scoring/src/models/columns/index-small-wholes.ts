import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { DistinctValues } from "./index-distinct.ts";

const tableLimit = 65_536;

/** Numbers the distinct values by a table lookup; null where the column holds anything but whole numbers below 65,536. */
export const indexSmallWholes = (column: Float64Array, index: Int32Array): DistinctValues | null => {
  const position = new Int32Array(tableLimit);
  const values = new Float64Array(tableLimit);
  let distinct = 0;
  for (let row = 0; row < column.length; row += 1) {
    const value = floatAt(column, row);
    const whole = value >>> 0;
    if (whole !== value || whole >= tableLimit) return null;
    // Positions are stored from 1 on, so that a fresh table needs no filling.
    let at = wholeAt(position, whole);
    if (at === 0) {
      values[distinct] = value;
      distinct += 1;
      at = distinct;
      position[whole] = at;
    }
    index[row] = at - 1;
  }
  return { values: values.slice(0, distinct), index };
};
