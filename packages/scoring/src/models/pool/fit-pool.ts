import { floatAt } from "../../numbers/float-at.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import { readPurchaseColumns } from "../columns/read-purchase-columns.ts";
import { fitPurchaseModel, type PurchaseModelFit } from "../purchase-model/fit-purchase-model.ts";
import type { ParametrisedModel, PurchaseModel } from "../purchase-model/purchase-model.ts";
import { defaultParams } from "./default-params.ts";
import { medianGap } from "./median-gap.ts";
import { pooledPrior } from "./pooled-prior.ts";

/** A pool with at least this many repeaters is fitted on its own. */
export const repeatersForOwnFit = 300;

export type PoolFit = PurchaseModelFit & {
  repeaters: number;
  /** Whose numbers these are: the pool's own, or drawn towards those of a larger pool or the documented defaults. */
  drawnTowards: "nothing" | "larger-pool" | "defaults";
};

/**
 * Fits one pool of customers: on its own from 300 repeaters on, below with a prior centred on `largerPool` (the fit of
 * everybody, same model and unit of time), where there is none on documented defaults scaled to the median gap.
 * Errors: ScoringInputError naming the row of an impossible history, or no rows.
 */
export const fitPool = (
  columns: PurchaseColumns,
  purchaseModel: PurchaseModel,
  largerPool?: ParametrisedModel,
): PoolFit => {
  const rows = readPurchaseColumns(columns);
  let repeaters = 0;
  for (let row = 0; row < rows.rows; row += 1) {
    if (floatAt(rows.frequency, row) > 0) repeaters += rows.count === null ? 1 : floatAt(rows.count, row);
  }
  if (repeaters >= repeatersForOwnFit) {
    return { ...fitPurchaseModel(columns, { purchaseModel }), repeaters, drawnTowards: "nothing" };
  }
  const known = largerPool?.purchaseModel === purchaseModel;
  const center = known ? largerPool : defaultParams(purchaseModel, medianGap(rows));
  const fit = fitPurchaseModel(columns, pooledPrior(center));
  return { ...fit, repeaters, drawnTowards: known ? "larger-pool" : "defaults" };
};
