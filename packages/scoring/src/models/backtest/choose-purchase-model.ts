import type { PurchaseModel } from "../purchase-model/purchase-model.ts";
import type { BacktestCandidate } from "./backtest-candidate.ts";

export type ModelVerdict = {
  purchaseModel: PurchaseModel;
  beatsBaseline: boolean;
  beatsLastPeriod: boolean;
  passes: boolean;
};

/** `chosen` is null where no model earned its place: realised numbers are shown, expected ones are not. */
export type ModelChoice = { chosen: PurchaseModel | null; verdicts: readonly ModelVerdict[] };

/**
 * The gate of a forecast: a model with dropout passes when it shows a dropout signal, its out-of-sample log-likelihood
 * beats the NBD's and its |total error| that of "the last period repeats"; of those that pass the best log-likelihood
 * is chosen. When none does, the NBD is, if it beats the last period: nobody is seen leaving.
 */
export const choosePurchaseModel = (
  candidates: readonly BacktestCandidate[],
  lastPeriodError: number,
): ModelChoice => {
  const baseline = candidates.find(({ purchaseModel }) => purchaseModel === "nbd");
  const verdicts = candidates.map((candidate) => {
    const beatsBaseline =
      baseline !== undefined && candidate.outOfSampleLogLikelihood > baseline.outOfSampleLogLikelihood;
    const beatsLastPeriod = Math.abs(candidate.totalError) < Math.abs(lastPeriodError);
    const { purchaseModel, dropoutSignal } = candidate;
    const passes = beatsLastPeriod && dropoutSignal && (beatsBaseline || purchaseModel === "nbd");
    return { purchaseModel, beatsBaseline, beatsLastPeriod, passes };
  });
  const ranked = candidates
    .filter((_, i) => verdicts[i]?.passes === true)
    .toSorted((left, right) => right.outOfSampleLogLikelihood - left.outOfSampleLogLikelihood);
  return { chosen: ranked[0]?.purchaseModel ?? null, verdicts };
};
