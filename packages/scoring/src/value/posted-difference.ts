import { addMinor } from "../money/add-minor.ts";
import { orderText } from "./order-text.ts";
import type { ValueLine } from "./value-line.ts";

const keyOf = (line: ValueLine): string =>
  JSON.stringify([line.factId, line.customerId, line.part, line.basis, line.causeId ?? null, line.rule]);

/**
 * What has to be posted to get from one set of lines to another: after a refund, the re-split less what
 * was split before; between two dates, what changed.
 *
 * @returns lines whose amount is the difference (their share is that of `after`, 0 when gone), none of 0,
 *   ordered by fact, customer, part, basis, cause and rule
 */
export const postedDifference = (before: readonly ValueLine[], after: readonly ValueLine[]): ValueLine[] => {
  const lines = new Map<string, ValueLine>();
  for (const line of before) lines.set(keyOf(line), { ...line, share: 0, amountMinor: 0 - line.amountMinor });
  for (const line of after) {
    const beforeMinor = lines.get(keyOf(line))?.amountMinor ?? 0;
    lines.set(keyOf(line), { ...line, amountMinor: addMinor(beforeMinor, line.amountMinor) });
  }
  return [...lines]
    .filter(([, { amountMinor }]) => amountMinor !== 0)
    .toSorted(([left], [right]) => orderText(left, right))
    .map(([, line]) => line);
};
