import { type Cells, indexCells } from "../columns/index-cells.ts";
import type { CustomerRows } from "../columns/read-purchase-columns.ts";
import { sampleRows } from "../columns/sample-rows.ts";
import { type FittedParameters, fitParameters } from "./fit-parameters.ts";
import type { Likelihood } from "./likelihood.ts";
import type { LogPrior } from "./log-objective.ts";
import { startRate } from "./start-rate.ts";

export type PurchaseFitting = {
  likelihoodOf: (cells: Cells) => Likelihood;
  /** Where the search begins; alpha starts at the rate (unit: time) that explains the purchases seen. */
  startOf: (shape: number, rate: number) => readonly number[];
  /** Customers that are enough to find the neighbourhood of the maximum. */
  sampleSize: number;
  prior: LogPrior | undefined;
};

/** Fits a purchase model to checked rows: on a sample first where there are many, then on the cells of all of them. */
export const fitPurchaseRows = (
  rows: CustomerRows,
  { likelihoodOf, startOf, sampleSize, prior }: PurchaseFitting,
): FittedParameters => {
  const sample = sampleRows(rows, sampleSize);
  const sampleCells = sample && indexCells(sample);
  const cells = indexCells(rows);
  const { shape, rate } = startRate(sampleCells ?? cells);
  return fitParameters(
    likelihoodOf(cells),
    startOf(shape, rate),
    prior,
    sampleCells && likelihoodOf(sampleCells),
  );
};
