import { at } from "../numbers/at.ts";
import { median } from "../numbers/median.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import type { GroupCut } from "./customer-group.ts";

/**
 * The medians that part high from low, per tenure band.
 *
 * @param own own value of each customer; `wordOfMouth` referral + influence received, the same unit;
 *   `tenureBand` any integer naming the band, see `tenureBandOf`
 * @returns by band; no entry for a band without customers
 * @throws ScoringInputError for columns of different length or a value that is not finite
 */
export const groupCuts = ({
  own,
  wordOfMouth,
  tenureBand,
}: {
  own: ArrayLike<number>;
  wordOfMouth: ArrayLike<number>;
  tenureBand: ArrayLike<number>;
}): Map<number, GroupCut> => {
  if (wordOfMouth.length !== own.length || tenureBand.length !== own.length) {
    throw new ScoringInputError({ field: "tenureBand", reason: "the three columns must be of one length" });
  }
  const columnOf = (column: ArrayLike<number>, rows: readonly number[]): number[] =>
    rows.map((row) => at(column, row));
  const rowsOfBands = Map.groupBy(Array.from(tenureBand).keys(), (row) => at(tenureBand, row));
  return new Map(
    rowsOfBands
      .entries()
      .map(([band, rows]) => [
        band,
        { own: median(columnOf(own, rows)), wordOfMouth: median(columnOf(wordOfMouth, rows)) },
      ]),
  );
};
