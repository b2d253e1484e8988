import { addMinor } from "../money/add-minor.ts";
import { partOfLine } from "./part-of-line.ts";
import type { PartSums, ValueParts } from "./part-sums.ts";
import type { ValueLine } from "./value-line.ts";

const noSums = (): PartSums => ({ own: 0, referral: 0, influence: 0, innovation: 0, totalMinor: 0 });

/**
 * Adds lines up by basis and part, exactly.
 *
 * @throws ScoringInputError when a sum leaves the safe integers
 */
export const sumLines = (lines: Iterable<ValueLine>): ValueParts => {
  const parts: ValueParts = { headline: noSums(), net: noSums(), contribution: noSums() };
  for (const line of lines) {
    const sums = parts[line.basis];
    const part = partOfLine(line);
    sums[part] = addMinor(sums[part], line.amountMinor);
    sums.totalMinor = addMinor(sums.totalMinor, line.amountMinor);
  }
  return parts;
};
