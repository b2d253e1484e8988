export { fitBgNbd, type BgNbdFit } from "./bg-nbd/fit-bg-nbd.ts";
export type { BgNbdParams } from "./bg-nbd/bg-nbd-params.ts";
export { bgNbdProbabilityAlive } from "./bg-nbd/bg-nbd-probability-alive.ts";
export { bgNbdProbabilityAliveAll } from "./bg-nbd/bg-nbd-probability-alive-all.ts";
export { bgNbdExpectedPurchases } from "./bg-nbd/bg-nbd-expected-purchases.ts";
export { bgNbdExpectedPurchasesAll } from "./bg-nbd/bg-nbd-expected-purchases-all.ts";
export { bgNbdExpectedPurchasesNewCustomer } from "./bg-nbd/bg-nbd-expected-purchases-new-customer.ts";
export { bgNbdResidualPurchases } from "./bg-nbd/bg-nbd-residual-purchases.ts";
export { bgNbdResidualPurchasesAll } from "./bg-nbd/bg-nbd-residual-purchases-all.ts";
export { bgNbdProbabilityOfCount } from "./bg-nbd/bg-nbd-probability-of-count.ts";
export { fitMbgNbd, type MbgNbdFit } from "./mbg-nbd/fit-mbg-nbd.ts";
export type { MbgNbdParams } from "./mbg-nbd/mbg-nbd-params.ts";
export { mbgNbdProbabilityAlive } from "./mbg-nbd/mbg-nbd-probability-alive.ts";
export { mbgNbdProbabilityAliveAll } from "./mbg-nbd/mbg-nbd-probability-alive-all.ts";
export { mbgNbdExpectedPurchases } from "./mbg-nbd/mbg-nbd-expected-purchases.ts";
export { mbgNbdExpectedPurchasesAll } from "./mbg-nbd/mbg-nbd-expected-purchases-all.ts";
export { mbgNbdExpectedPurchasesNewCustomer } from "./mbg-nbd/mbg-nbd-expected-purchases-new-customer.ts";
export { mbgNbdResidualPurchases } from "./mbg-nbd/mbg-nbd-residual-purchases.ts";
export { mbgNbdResidualPurchasesAll } from "./mbg-nbd/mbg-nbd-residual-purchases-all.ts";
export { mbgNbdProbabilityOfCount } from "./mbg-nbd/mbg-nbd-probability-of-count.ts";
export { fitParetoNbd, type ParetoNbdFit } from "./pareto-nbd/fit-pareto-nbd.ts";
export type { ParetoNbdParams } from "./pareto-nbd/pareto-nbd-params.ts";
export { paretoNbdProbabilityAlive } from "./pareto-nbd/pareto-nbd-probability-alive.ts";
export { paretoNbdProbabilityAliveAll } from "./pareto-nbd/pareto-nbd-probability-alive-all.ts";
export { paretoNbdExpectedPurchases } from "./pareto-nbd/pareto-nbd-expected-purchases.ts";
export { paretoNbdExpectedPurchasesAll } from "./pareto-nbd/pareto-nbd-expected-purchases-all.ts";
export { paretoNbdExpectedPurchasesNewCustomer } from "./pareto-nbd/pareto-nbd-expected-purchases-new-customer.ts";
export { paretoNbdResidualPurchases } from "./pareto-nbd/pareto-nbd-residual-purchases.ts";
export { paretoNbdResidualPurchasesAll } from "./pareto-nbd/pareto-nbd-residual-purchases-all.ts";
export { paretoNbdProbabilityOfCount } from "./pareto-nbd/pareto-nbd-probability-of-count.ts";
export { fitNbd, type NbdFit } from "./nbd/fit-nbd.ts";
export type { NbdParams } from "./nbd/nbd-params.ts";
export { nbdProbabilityAlive } from "./nbd/nbd-probability-alive.ts";
export { nbdProbabilityAliveAll } from "./nbd/nbd-probability-alive-all.ts";
export { nbdExpectedPurchases } from "./nbd/nbd-expected-purchases.ts";
export { nbdExpectedPurchasesAll } from "./nbd/nbd-expected-purchases-all.ts";
export { nbdExpectedPurchasesNewCustomer } from "./nbd/nbd-expected-purchases-new-customer.ts";
export { nbdResidualPurchases } from "./nbd/nbd-residual-purchases.ts";
export { nbdResidualPurchasesAll } from "./nbd/nbd-residual-purchases-all.ts";
export { nbdProbabilityOfCount } from "./nbd/nbd-probability-of-count.ts";
export type { Column, PurchaseColumns, SpendColumns } from "./columns/purchase-columns.ts";
export { groupCells, type GroupedColumns } from "./columns/group-cells.ts";
export type { FitOptions, ParameterPrior } from "./fitting/fit-options.ts";
export type { FitReport } from "./fitting/fit-report.ts";
export { fitGammaGamma, type GammaGammaFit } from "./gamma-gamma/fit-gamma-gamma.ts";
export type { GammaGammaParams } from "./gamma-gamma/gamma-gamma-params.ts";
export { gammaGammaExpectedSpend } from "./gamma-gamma/gamma-gamma-expected-spend.ts";
export { gammaGammaExpectedSpendAll } from "./gamma-gamma/gamma-gamma-expected-spend-all.ts";
export {
  fitShiftedBetaGeometric,
  type ShiftedBetaGeometricFit,
} from "./shifted-beta-geometric/fit-shifted-beta-geometric.ts";
export type { ShiftedBetaGeometricParams } from "./shifted-beta-geometric/sbg-params.ts";
export { sbgExpectedLifetime } from "./shifted-beta-geometric/sbg-expected-lifetime.ts";
export { sbgResidualLifetime } from "./shifted-beta-geometric/sbg-residual-lifetime.ts";
export { sbgRetentionRate } from "./shifted-beta-geometric/sbg-retention-rate.ts";
export { sbgSurvival } from "./shifted-beta-geometric/sbg-survival.ts";
export {
  customerLifetimeValue,
  type LifetimeValueInput,
  type ValueColumns,
} from "./lifetime-value/customer-lifetime-value.ts";
export { residualLifetimeValue, type ResidualValueInput } from "./lifetime-value/residual-lifetime-value.ts";
export {
  summarizePurchases,
  type PurchaseRows,
  type PurchaseSummary,
} from "./purchases/summarize-purchases.ts";
export {
  purchaseModels,
  type ParametrisedModel,
  type PurchaseModel,
  type PurchaseModelParams,
} from "./purchase-model/purchase-model.ts";
export {
  fitPurchaseModel,
  type PurchaseModelFit,
  type PurchaseModelPrior,
} from "./purchase-model/fit-purchase-model.ts";
export { purchaseLogLikelihood } from "./purchase-model/purchase-log-likelihood.ts";
export { fitPool, repeatersForOwnFit, type PoolFit } from "./pool/fit-pool.ts";
export {
  expectedOwnValues,
  type ExpectedOwnColumns,
  type ExpectedOwnInput,
} from "./intervals/expected-own-values.ts";
export { expectedPurchasesInterval } from "./intervals/expected-purchases-interval.ts";
export { residualValueInterval, type ResidualIntervalInput } from "./intervals/residual-value-interval.ts";
export type { IntervalColumns } from "./intervals/delta-interval.ts";
export {
  backtestPurchaseModels,
  type Backtest,
  type BacktestInput,
  type TooLittleToTest,
} from "./backtest/backtest-purchase-models.ts";
export type { BacktestCandidate } from "./backtest/backtest-candidate.ts";
export { hasDropoutSignal } from "./backtest/has-dropout-signal.ts";
export {
  choosePurchaseModel,
  type ModelChoice,
  type ModelVerdict,
} from "./backtest/choose-purchase-model.ts";
