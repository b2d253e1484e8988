import type { ModelFitBody } from "@worth/contracts";
import {
  backtestPurchaseModels,
  fitPool,
  groupCells,
  type Backtest,
  type ParametrisedModel,
  type PoolFit,
  type PurchaseModel,
  type PurchaseRows,
  type TooLittleToTest,
} from "@worth/scoring";
import type { PoolColumns } from "./pool-columns.ts";

/** Where no model could be told from another, the one with the most published fits. */
const modelWithoutTest = "bgNbd" satisfies PurchaseModel;

export type FittedPool = {
  fit: PoolFit;
  /** The model earned its place: in this pool, or for a pool too small to tell in everybody's. */
  isInUse: boolean;
  backtest: Backtest | TooLittleToTest;
};

type Options = {
  columns: PoolColumns;
  purchases: PurchaseRows;
  /** The last day of `purchases`' own count. */
  endDay: number;
  /** How everybody was fitted, where this is a part of them. */
  everybody: FittedPool | null;
};

/**
 * Fits the purchase model that does best on days it has not seen. A pool with too few repeaters to speak for itself
 * takes everybody's model, drawn towards everybody's numbers.
 */
export function fitOnePool({ columns, purchases, endDay, everybody }: Options): FittedPool {
  const backtest = backtestPurchaseModels({ purchases, endDay, largerPool: candidatesOf(everybody) });
  const cells = groupCells(columns);
  const own = fitPool(cells, modelOf(backtest), everybody?.fit);
  if (everybody === null || own.drawnTowards === "nothing") {
    return { fit: own, isInUse: backtest.outcome === "tested" && backtest.chosen !== null, backtest };
  }
  const fit = fitPool(cells, everybody.fit.purchaseModel, everybody.fit);
  return { fit, isInUse: everybody.isInUse, backtest };
}

/** The chosen model; where none earned its place the best of those that saw anybody leave, for the screen to show. */
function modelOf(backtest: Backtest | TooLittleToTest): PurchaseModel {
  if (backtest.outcome === "tooLittleData") return modelWithoutTest;
  const [best] = backtest.candidates
    .filter(({ dropoutSignal }) => dropoutSignal)
    .toSorted((a, b) => b.outOfSampleLogLikelihood - a.outOfSampleLogLikelihood);
  return backtest.chosen ?? best?.purchaseModel ?? modelWithoutTest;
}

const candidatesOf = (pool: FittedPool | null): ParametrisedModel[] =>
  pool?.backtest.outcome === "tested" ? pool.backtest.candidates.map(({ fit }) => fit) : [];

/** A backtest as it is stored. @param firstDay days since the Unix epoch that the backtest counted from */
export function backtestBody(
  backtest: Backtest | TooLittleToTest,
  firstDay: number,
): ModelFitBody["backtest"] {
  if (backtest.outcome === "tooLittleData") return backtest;
  const { candidates, verdicts, chosen, calibrationEndDay, ...figures } = backtest;
  return {
    ...figures,
    chosen,
    calibrationEndDay: firstDay + calibrationEndDay,
    candidates: candidates.map(({ purchaseModel, dropoutSignal, ...candidate }) => {
      const verdict = verdicts.find((found) => found.purchaseModel === purchaseModel);
      const passes = verdict?.passes ?? false;
      return {
        model: purchaseModel,
        logLikelihood: candidate.outOfSampleLogLikelihood,
        forecast: candidate.forecast,
        totalError: candidate.totalError,
        meanAbsoluteError: candidate.meanAbsoluteError,
        passes,
        why: whyOf({ isChosen: purchaseModel === chosen, passes, dropoutSignal, verdict }),
      };
    }),
  };
}

type Judged = {
  isChosen: boolean;
  passes: boolean;
  dropoutSignal: boolean;
  verdict: Backtest["verdicts"][number] | undefined;
};
type Candidate = Extract<ModelFitBody["backtest"], { outcome: "tested" }>["candidates"][number];

function whyOf({ isChosen, passes, dropoutSignal, verdict }: Judged): Candidate["why"] {
  if (isChosen) return "chosen";
  if (passes) return "passes";
  if (!dropoutSignal) return "no_dropout_signal";
  return verdict?.beatsLastPeriod ? "worse_than_baseline" : "worse_than_last_period";
}
