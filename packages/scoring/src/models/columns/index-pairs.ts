/** The distinct pairs in order of first appearance: their left and right parts, and each row's pair. */
export type DistinctPairs = { left: Int32Array; right: Int32Array; index: Int32Array };

const firstCapacity = 4_096;
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
): DistinctPairs => {
  const rows = left.length;
  const direct = leftCount * rightCount <= tableLimit;
  let slots = new Int32Array(direct ? leftCount * rightCount : firstCapacity * 2).fill(-1);
  let lefts = new Int32Array(firstCapacity);
  let rights = new Int32Array(firstCapacity);
  let pairs = 0;
  const slotOf = (l: number, r: number): number => {
    if (direct) return l * rightCount + r;
    const mixed = Math.imul(l, 0x9e3779b1) ^ Math.imul(r, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (slots.length - 1);
    let at = slots[slot] ?? -1;
    while (at >= 0 && (lefts[at] !== l || rights[at] !== r)) {
      slot = (slot + 1) & (slots.length - 1);
      at = slots[slot] ?? -1;
    }
    return slot;
  };
  for (let row = 0; row < rows; row += 1) {
    const l = left[row] ?? 0;
    const r = right[row] ?? 0;
    const slot = slotOf(l, r);
    let at = slots[slot] ?? -1;
    if (at < 0) {
      at = pairs;
      slots[slot] = at;
      lefts[at] = l;
      rights[at] = r;
      pairs += 1;
      if (pairs === lefts.length) {
        lefts = widen(lefts);
        rights = widen(rights);
        if (!direct) {
          slots = new Int32Array(lefts.length * 2).fill(-1);
          for (let known = 0; known < pairs; known += 1)
            slots[slotOf(lefts[known] ?? 0, rights[known] ?? 0)] = known;
        }
      }
    }
    into[row] = at;
  }
  return { left: lefts.slice(0, pairs), right: rights.slice(0, pairs), index: into };
};

const widen = (values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(values.length * 2);
  wider.set(values);
  return wider;
};
