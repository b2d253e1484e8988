import { requireFinite } from "../input/require-finite.ts";
import { addMinor } from "../money/add-minor.ts";
import { addMonths } from "../value/add-months.ts";
import type { Instant, PurchaseFact } from "../value/value-facts.ts";
import type { ValueLine } from "../value/value-line.ts";

/** Minor units of margin, and how many purchases they come from. */
export type ExpectedInfluence = { amountMinor: number; purchaseCount: number };

/**
 * What somebody's word is expected to bring in the next twelve months if it carries as far as in the last twelve (value
 * model, section 1: a memo line beside the realised number): their influence shares of the margin of what was bought
 * since, what was taken back of it included.
 *
 * @param lines of explainValue, as of the same moment
 * @param purchases the facts the lines come from
 * @throws ScoringInputError for a moment that is none
 */
export const expectedInfluence = (
  lines: readonly ValueLine[],
  purchases: readonly PurchaseFact[],
  { customerId, asOf }: { customerId: string; asOf: Instant },
): ExpectedInfluence => {
  const since = addMonths(requireFinite(asOf, "asOf"), -12);
  const recent = new Set(purchases.filter(({ occurredAt }) => occurredAt > since).map(({ id }) => id));
  const theirs = lines.filter(
    (line) =>
      line.customerId === customerId &&
      line.basis === "contribution" &&
      line.part === "influence" &&
      recent.has(line.factId),
  );
  return {
    amountMinor: theirs.reduce((sum, { amountMinor }) => addMinor(sum, amountMinor), 0),
    purchaseCount: new Set(theirs.map(({ factId }) => factId)).size,
  };
};
