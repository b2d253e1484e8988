import { requireMinor } from "../input/require-minor.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { addMinor } from "../money/add-minor.ts";

/**
 * How marketing spend is divided between winning customers and keeping them; null while nothing was spent.
 *
 * @throws ScoringInputError for an amount that is below 0 or no safe integer
 */
export const spendShares = (
  acquisitionMinor: number,
  retentionMinor: number,
): { acquisition: number; retention: number } | null => {
  requireNotNegative(requireMinor(acquisitionMinor, "acquisitionMinor"), "acquisitionMinor");
  requireNotNegative(requireMinor(retentionMinor, "retentionMinor"), "retentionMinor");
  const totalMinor = addMinor(acquisitionMinor, retentionMinor);
  if (totalMinor === 0) return null;
  return { acquisition: acquisitionMinor / totalMinor, retention: retentionMinor / totalMinor };
};
