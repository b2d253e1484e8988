import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { DistinctValues } from "./index-distinct.ts";

const firstCapacity = 1_024;
const trialRows = 65_536;
const worthwhileShare = 0.35;

const hash = (low: number, high: number): number => {
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** A hash table of twice the capacity in which the known values have their slots. */
const slotsOf = (values: Float64Array, distinct: number): Int32Array => {
  const words = new Int32Array(values.buffer);
  const slots = new Int32Array(values.length * 2).fill(-1);
  for (let known = 0; known < distinct; known += 1) {
    let free = hash(wholeAt(words, 2 * known), wholeAt(words, 2 * known + 1)) & (slots.length - 1);
    while (wholeAt(slots, free) >= 0) free = (free + 1) & (slots.length - 1);
    slots[free] = known;
  }
  return slots;
};

/** Numbers the distinct values by a hash of their bits. Gives up, and lists every row, where few values come twice. */
export const indexByHash = (column: Float64Array, index: Int32Array): DistinctValues => {
  const words = new Int32Array(column.buffer, column.byteOffset, column.length * 2);
  let values = new Float64Array(firstCapacity);
  let slots = slotsOf(values, 0);
  let distinct = 0;
  for (let row = 0; row < column.length; row += 1) {
    if (row === trialRows && distinct > worthwhileShare * trialRows) {
      for (let every = 0; every < index.length; every += 1) index[every] = every;
      return { values: column, index };
    }
    const value = floatAt(column, row);
    let slot = hash(wholeAt(words, 2 * row), wholeAt(words, 2 * row + 1)) & (slots.length - 1);
    let at = wholeAt(slots, slot);
    while (at >= 0 && values[at] !== value) {
      slot = (slot + 1) & (slots.length - 1);
      at = wholeAt(slots, slot);
    }
    if (at < 0) {
      at = distinct;
      values[at] = value;
      slots[slot] = at;
      distinct += 1;
      if (distinct === values.length) {
        const wider = new Float64Array(values.length * 2);
        wider.set(values);
        values = wider;
        slots = slotsOf(values, distinct);
      }
    }
    index[row] = at;
  }
  return { values: values.slice(0, distinct), index };
};
