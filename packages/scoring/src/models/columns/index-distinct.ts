/** The distinct values of a column in order of first appearance, and for each row the position of its value there. */
export type DistinctValues = { values: Float64Array; index: Int32Array };

const directLimit = 65_536;
const firstCapacity = 1_024;

const indexSmallWholes = (column: Float64Array): DistinctValues | null => {
  let highest = 0;
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? 0;
    if (value > highest) highest = value;
    if (value !== (value | 0) || value < 0 || value >= directLimit) return null;
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

const indexByHash = (column: Float64Array): DistinctValues => {
  const words = new Uint32Array(column.buffer, column.byteOffset, column.length * 2);
  const index = new Int32Array(column.length);
  let values = new Float64Array(firstCapacity);
  let slots = new Int32Array(firstCapacity * 2).fill(-1);
  let distinct = 0;
  const valueWords = new Uint32Array(2);
  const valueView = new Float64Array(valueWords.buffer);
  const hash = (low: number, high: number): number => {
    const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    return mixed ^ (mixed >>> 15);
  };
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? 0;
    let slot = hash(words[2 * row] ?? 0, words[2 * row + 1] ?? 0) & (slots.length - 1);
    let at = slots[slot] ?? -1;
    while (at >= 0 && values[at] !== value) {
      slot = (slot + 1) & (slots.length - 1);
      at = slots[slot] ?? -1;
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
        slots = new Int32Array(values.length * 2).fill(-1);
        for (let known = 0; known < distinct; known += 1) {
          valueView[0] = values[known] ?? 0;
          let free = hash(valueWords[0] ?? 0, valueWords[1] ?? 0) & (slots.length - 1);
          while ((slots[free] ?? -1) >= 0) free = (free + 1) & (slots.length - 1);
          slots[free] = known;
        }
      }
    }
    index[row] = at;
  }
  return { values: values.slice(0, distinct), index };
};

/**
 * Numbers the distinct values of a column. Counts and days are looked up in a table, other times (weeks, fractions
 * of a year) by a hash of their bits, so work that depends on one value is done once per distinct value.
 */
export const indexDistinct = (column: Float64Array): DistinctValues =>
  indexSmallWholes(column) ?? indexByHash(column);
