import type { DistinctValues } from "./index-distinct.ts";

const tableLimit = 65_536;

/** Numbers the distinct values by a table lookup; null where the column holds anything but whole numbers below 65,536. */
export const indexSmallWholes = (column: Float64Array): DistinctValues | null => {
  let highest = 0;
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? 0;
    if (value !== (value | 0) || value < 0 || value >= tableLimit) return null;
    if (value > highest) highest = value;
  }
  const position = new Int32Array(highest + 1).fill(-1);
  const index = new Int32Array(column.length);
  const values = new Float64Array(highest + 1);
  let distinct = 0;
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? 0;
    let at = position[value] ?? 0;
    if (at < 0) {
      at = distinct;
      position[value] = at;
      values[distinct] = value;
      distinct += 1;
    }
    index[row] = at;
  }
  return { values: values.slice(0, distinct), index };
};
