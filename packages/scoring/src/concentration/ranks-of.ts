import { requireFinite } from "../input/require-finite.ts";
import { at } from "../numbers/at.ts";

/**
 * Ranks from 1, ties sharing their mean rank.
 *
 * @throws ScoringInputError naming the row that is not finite
 */
export const ranksOf = (values: ArrayLike<number>, field: string): Float64Array => {
  const column = Float64Array.from(values, (value, row) => requireFinite(value, field, row));
  const order = Uint32Array.from(column, (_, row) => row).sort(
    (left, right) => at(column, left) - at(column, right),
  );
  const ranks = new Float64Array(column.length);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && at(column, at(order, end)) === at(column, at(order, start))) end += 1;
    for (let place = start; place < end; place += 1) ranks[at(order, place)] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
};
