import { wholeAt } from "../../numbers/whole-at.ts";
import type { DistinctPairs } from "./index-pairs.ts";

const firstCapacity = 4_096;
const trialRows = 65_536;
const worthwhileShare = 0.75;

const hash = (l: number, r: number): number => {
  const mixed = Math.imul(l, 0x9e3779b1) ^ Math.imul(r, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

const widen = (values: Int32Array): Int32Array => {
  const wider = new Int32Array(values.length * 2);
  wider.set(values);
  return wider;
};

/** indexPairs by a hash table that grows. Gives up, and lists every row as a pair of its own, where few come twice. */
export const pairsByHash = (left: Int32Array, right: Int32Array, into: Int32Array): DistinctPairs => {
  let slots = new Int32Array(firstCapacity * 2).fill(-1);
  let lefts: Int32Array = new Int32Array(firstCapacity);
  let rights: Int32Array = new Int32Array(firstCapacity);
  let pairs = 0;
  for (let row = 0; row < left.length; row += 1) {
    if (row === trialRows && pairs > worthwhileShare * trialRows) {
      // `into` may be `left`, whose first rows are then pair numbers already: put them back before copying.
      for (let done = 0; done < row; done += 1) into[done] = wholeAt(lefts, wholeAt(into, done));
      if (into !== left) into.set(left.subarray(row), row);
      const every = { left: into.slice(), right: right.slice(), index: into };
      for (let again = 0; again < into.length; again += 1) into[again] = again;
      return every;
    }
    const l = wholeAt(left, row);
    const r = wholeAt(right, row);
    let slot = hash(l, r) & (slots.length - 1);
    let at = wholeAt(slots, slot);
    while (at >= 0 && (lefts[at] !== l || rights[at] !== r)) {
      slot = (slot + 1) & (slots.length - 1);
      at = wholeAt(slots, slot);
    }
    if (at < 0) {
      at = pairs;
      slots[slot] = at;
      lefts[at] = l;
      rights[at] = r;
      pairs += 1;
      if (pairs === lefts.length) {
        lefts = widen(lefts);
        rights = widen(rights);
        slots = new Int32Array(lefts.length * 2).fill(-1);
        for (let known = 0; known < pairs; known += 1) {
          let free = hash(wholeAt(lefts, known), wholeAt(rights, known)) & (slots.length - 1);
          while (wholeAt(slots, free) >= 0) free = (free + 1) & (slots.length - 1);
          slots[free] = known;
        }
      }
    }
    into[row] = at;
  }
  return { left: lefts.slice(0, pairs), right: rights.slice(0, pairs), index: into };
};
