import { wholeAt } from "../numbers/whole-at.ts";
import { parentsFirst } from "./parents-first.ts";

/**
 * Where each person stands when the tree is written down depth first, and how many ancestors they have.
 * Found by counting, in passes whose reads do not wait for each other: walking from child to sibling would
 * wait for memory at every step.
 *
 * @throws ScoringInputError naming a person who is their own ancestor
 */
export const depthFirst = (parent: Int32Array): { position: Int32Array; depth: Int32Array } => {
  const size = parent.length;
  const order = parentsFirst(parent);
  const below = new Int32Array(size).fill(1);
  for (let index = size - 1; index >= 0; index -= 1) {
    const person = wholeAt(order, index);
    const above = wholeAt(parent, person);
    if (above >= 0) below[above] = wholeAt(below, above) + wholeAt(below, person);
  }
  const position = new Int32Array(size);
  const depth = new Int32Array(size);
  let free = 0;
  // From here on `below` holds where a person's next referee goes; their own count has been used by then.
  for (let index = 0; index < size; index += 1) {
    const person = wholeAt(order, index);
    const above = wholeAt(parent, person);
    const place = above < 0 ? free : wholeAt(below, above);
    const count = wholeAt(below, person);
    if (above < 0) {
      free += count;
    } else {
      below[above] = place + count;
      depth[person] = wholeAt(depth, above) + 1;
    }
    position[person] = place;
    below[person] = place + 1;
  }
  return { position, depth };
};
