import { requireMinor } from "../input/require-minor.ts";
import { addMinor } from "../money/add-minor.ts";

/**
 * Acquisition cost saved by referrals: for each referred customer what one typically costs to win, less the
 * rewards paid for this one. Below 0 when rewards cost more than advertising would have. A memo beside
 * value, never inside it.
 *
 * @param rewardsMinor both sides' rewards, one entry per referred customer
 * @returns minor units
 * @throws ScoringInputError naming the row, or a sum, that is no safe integer
 */
export const acquisitionSavingMinor = (typicalCostMinor: number, rewardsMinor: readonly number[]): number =>
  rewardsMinor.reduce(
    (sum, rewardMinor, row) =>
      addMinor(sum, requireMinor(typicalCostMinor - rewardMinor, "rewardsMinor", row)),
    0,
  );
