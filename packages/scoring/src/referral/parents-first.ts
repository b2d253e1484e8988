import { wholeAt } from "../numbers/whole-at.ts";
import { childrenOf } from "./children-of.ts";
import { refuseCircles } from "./refuse-circles.ts";

const isAscending = (parent: Int32Array): boolean => {
  for (let person = 0; person < parent.length; person += 1) {
    if (wholeAt(parent, person) >= person) return false;
  }
  return true;
};

/**
 * An order of the people in which everybody comes after who referred them. Rows that come so already (ids by
 * time of joining mostly do) stay as they are.
 *
 * @throws ScoringInputError naming a person who is their own ancestor
 */
export const parentsFirst = (parent: Int32Array): Int32Array => {
  const order = new Int32Array(parent.length);
  if (isAscending(parent)) return order.map((_, person) => person);
  const children = childrenOf(parent);
  let found = 0;
  for (let person = 0; person < parent.length; person += 1) {
    if (wholeAt(parent, person) < 0) order[found++] = person;
  }
  for (let next = 0; next < found; next += 1) {
    let child = wholeAt(children, 2 * wholeAt(order, next));
    while (child >= 0) {
      order[found++] = child;
      child = wholeAt(children, 2 * child + 1);
    }
  }
  // Only who goes round in a circle, or hangs below one, is out of reach of every root.
  if (found < parent.length) refuseCircles(parent);
  return order;
};
