import type { ValueParts } from "./part-sums.ts";
import { sumLines } from "./sum-lines.ts";
import type { ValueLine } from "./value-line.ts";

/**
 * What a company is worth: the sum of its people. In the headline a referral of one colleague by another
 * counts once, as the colleague's own purchases.
 *
 * @param lines every line of the people (others' are ignored)
 */
export const accountValue = (lines: readonly ValueLine[], customerIds: Iterable<string>): ValueParts => {
  const people = new Set(customerIds);
  const isCountedTwice = ({ rule, counterpartId }: ValueLine): boolean =>
    rule === "direct_referee" && counterpartId !== undefined && people.has(counterpartId);
  return sumLines(lines.filter((line) => people.has(line.customerId) && !isCountedTwice(line)));
};
