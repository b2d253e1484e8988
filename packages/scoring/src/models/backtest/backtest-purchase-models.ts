import { ScoringInputError } from "../../scoring-input-error.ts";
import {
  type ParametrisedModel,
  type PurchaseModel,
  purchaseModels,
} from "../purchase-model/purchase-model.ts";
import type { PurchaseRows } from "../purchases/summarize-purchases.ts";
import { type BacktestCandidate, backtestCandidate } from "./backtest-candidate.ts";
import { choosePurchaseModel, type ModelChoice } from "./choose-purchase-model.ts";
import { splitHoldout } from "./split-holdout.ts";

export type BacktestInput = {
  purchases: PurchaseRows;
  endDay: number;
  /** The share of time held out, above 0 and at most .5; default a fifth. */
  holdoutShare?: number | undefined;
  /** Default: all four. Without the NBD there is no baseline, and no model passes. */
  models?: readonly PurchaseModel[] | undefined;
  /** Fits of a larger pool, for pools of fewer than 300 repeaters. */
  largerPool?: readonly ParametrisedModel[] | undefined;
};

export type Backtest = ModelChoice & {
  outcome: "tested";
  calibrationEndDay: number;
  holdoutDays: number;
  customers: number;
  /** Repeat purchase days of these customers in the holdout. */
  actual: number;
  /** The same in the equally long stretch before: the forecast of somebody without a model. */
  lastPeriod: number;
  candidates: readonly BacktestCandidate[];
};

export type TooLittleToTest = { outcome: "tooLittleData"; reason: string };

/**
 * Holds the models against days they have not seen and chooses (value model, section 11). Customers won during the
 * holdout are left out: nothing was known of them.
 * Errors: ScoringInputError naming the row of an impossible purchase, or an impossible share.
 */
export const backtestPurchaseModels = ({
  purchases,
  endDay,
  holdoutShare = 0.2,
  models = purchaseModels,
  largerPool = [],
}: BacktestInput): Backtest | TooLittleToTest => {
  if (!(holdoutShare > 0 && holdoutShare <= 0.5)) {
    throw new ScoringInputError({ field: "holdoutShare", reason: "must be above 0 and at most .5" });
  }
  const split = splitHoldout(purchases, endDay, holdoutShare);
  if (split === null)
    return { outcome: "tooLittleData", reason: "the purchases span too few days to hold any out" };
  const actual = split.actual.reduce((sum, value) => sum + value, 0);
  const candidates = models.map((model) =>
    backtestCandidate(
      split,
      model,
      largerPool.find(({ purchaseModel }) => purchaseModel === model),
    ),
  );
  return {
    outcome: "tested",
    calibrationEndDay: split.calibrationEndDay,
    holdoutDays: split.holdoutDays,
    customers: split.actual.length,
    actual,
    lastPeriod: split.lastPeriod,
    candidates,
    ...choosePurchaseModel(candidates, split.lastPeriod - actual),
  };
};
