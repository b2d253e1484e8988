import { wholeAt } from "../numbers/whole-at.ts";

/**
 * The tree downwards: at 2i the first referee of person i, at 2i + 1 the next referee of i's own referrer,
 * -1 for none. Side by side, because a walk needs both of a person and memory is what it waits for.
 */
export const childrenOf = (parent: Int32Array): Int32Array => {
  const children = new Int32Array(2 * parent.length).fill(-1);
  for (let person = parent.length - 1; person >= 0; person -= 1) {
    const above = wholeAt(parent, person);
    if (above < 0) continue;
    children[2 * person + 1] = wholeAt(children, 2 * above);
    children[2 * above] = person;
  }
  return children;
};
