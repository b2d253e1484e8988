import { bgNbdExpectedPurchases } from "../bg-nbd/bg-nbd-expected-purchases.ts";
import { bgNbdExpectedPurchasesAll } from "../bg-nbd/bg-nbd-expected-purchases-all.ts";
import { bgNbdExpectedPurchasesNewCustomer } from "../bg-nbd/bg-nbd-expected-purchases-new-customer.ts";
import { bgNbdProbabilityAlive } from "../bg-nbd/bg-nbd-probability-alive.ts";
import { bgNbdProbabilityAliveAll } from "../bg-nbd/bg-nbd-probability-alive-all.ts";
import { bgNbdProbabilityOfCount } from "../bg-nbd/bg-nbd-probability-of-count.ts";
import { bgNbdResidualPurchases } from "../bg-nbd/bg-nbd-residual-purchases.ts";
import { bgNbdResidualPurchasesAll } from "../bg-nbd/bg-nbd-residual-purchases-all.ts";
import { mbgNbdExpectedPurchases } from "../mbg-nbd/mbg-nbd-expected-purchases.ts";
import { mbgNbdExpectedPurchasesAll } from "../mbg-nbd/mbg-nbd-expected-purchases-all.ts";
import { mbgNbdExpectedPurchasesNewCustomer } from "../mbg-nbd/mbg-nbd-expected-purchases-new-customer.ts";
import { mbgNbdProbabilityAlive } from "../mbg-nbd/mbg-nbd-probability-alive.ts";
import { mbgNbdProbabilityAliveAll } from "../mbg-nbd/mbg-nbd-probability-alive-all.ts";
import { mbgNbdProbabilityOfCount } from "../mbg-nbd/mbg-nbd-probability-of-count.ts";
import { mbgNbdResidualPurchases } from "../mbg-nbd/mbg-nbd-residual-purchases.ts";
import { mbgNbdResidualPurchasesAll } from "../mbg-nbd/mbg-nbd-residual-purchases-all.ts";
import { nbdExpectedPurchases } from "../nbd/nbd-expected-purchases.ts";
import { nbdExpectedPurchasesAll } from "../nbd/nbd-expected-purchases-all.ts";
import { nbdExpectedPurchasesNewCustomer } from "../nbd/nbd-expected-purchases-new-customer.ts";
import { nbdProbabilityAlive } from "../nbd/nbd-probability-alive.ts";
import { nbdProbabilityAliveAll } from "../nbd/nbd-probability-alive-all.ts";
import { nbdProbabilityOfCount } from "../nbd/nbd-probability-of-count.ts";
import { nbdResidualPurchases } from "../nbd/nbd-residual-purchases.ts";
import { nbdResidualPurchasesAll } from "../nbd/nbd-residual-purchases-all.ts";
import { paretoNbdExpectedPurchases } from "../pareto-nbd/pareto-nbd-expected-purchases.ts";
import { paretoNbdExpectedPurchasesAll } from "../pareto-nbd/pareto-nbd-expected-purchases-all.ts";
import { paretoNbdExpectedPurchasesNewCustomer } from "../pareto-nbd/pareto-nbd-expected-purchases-new-customer.ts";
import { paretoNbdProbabilityAlive } from "../pareto-nbd/pareto-nbd-probability-alive.ts";
import { paretoNbdProbabilityAliveAll } from "../pareto-nbd/pareto-nbd-probability-alive-all.ts";
import { paretoNbdProbabilityOfCount } from "../pareto-nbd/pareto-nbd-probability-of-count.ts";
import { paretoNbdResidualPurchases } from "../pareto-nbd/pareto-nbd-residual-purchases.ts";
import { paretoNbdResidualPurchasesAll } from "../pareto-nbd/pareto-nbd-residual-purchases-all.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";

/** The public functions of one model, by what they do. */
export type ModelFunctions = {
  alive: (x: number, tx: number, T: number) => number;
  expected: (x: number, tx: number, T: number, horizon: number) => number;
  residual: (x: number, tx: number, T: number, discountRate: number) => number;
  newCustomer: (t: number) => number;
  ofCount: (t: number, n: number) => number;
  aliveAll: (columns: PurchaseColumns) => Float64Array;
  expectedAll: (columns: PurchaseColumns, horizon: number) => Float64Array;
  residualAll: (columns: PurchaseColumns, discountRate: number) => Float64Array;
};

/** For tests only: the public functions of a model, so that one property can be asked of all four. */
export const functionsOf = (model: ParametrisedModel): ModelFunctions => {
  switch (model.purchaseModel) {
    case "bgNbd": {
      const { purchaseParams } = model;
      return {
        alive: (...history) => bgNbdProbabilityAlive(purchaseParams, ...history),
        expected: (...history) => bgNbdExpectedPurchases(purchaseParams, ...history),
        residual: (...history) => bgNbdResidualPurchases(purchaseParams, ...history),
        newCustomer: (t) => bgNbdExpectedPurchasesNewCustomer(purchaseParams, t),
        ofCount: (t, n) => bgNbdProbabilityOfCount(purchaseParams, t, n),
        aliveAll: (columns) => bgNbdProbabilityAliveAll(purchaseParams, columns),
        expectedAll: (columns, horizon) => bgNbdExpectedPurchasesAll(purchaseParams, columns, horizon),
        residualAll: (columns, rate) => bgNbdResidualPurchasesAll(purchaseParams, columns, rate),
      };
    }
    case "mbgNbd": {
      const { purchaseParams } = model;
      return {
        alive: (...history) => mbgNbdProbabilityAlive(purchaseParams, ...history),
        expected: (...history) => mbgNbdExpectedPurchases(purchaseParams, ...history),
        residual: (...history) => mbgNbdResidualPurchases(purchaseParams, ...history),
        newCustomer: (t) => mbgNbdExpectedPurchasesNewCustomer(purchaseParams, t),
        ofCount: (t, n) => mbgNbdProbabilityOfCount(purchaseParams, t, n),
        aliveAll: (columns) => mbgNbdProbabilityAliveAll(purchaseParams, columns),
        expectedAll: (columns, horizon) => mbgNbdExpectedPurchasesAll(purchaseParams, columns, horizon),
        residualAll: (columns, rate) => mbgNbdResidualPurchasesAll(purchaseParams, columns, rate),
      };
    }
    case "paretoNbd": {
      const { purchaseParams } = model;
      return {
        alive: (...history) => paretoNbdProbabilityAlive(purchaseParams, ...history),
        expected: (...history) => paretoNbdExpectedPurchases(purchaseParams, ...history),
        residual: (...history) => paretoNbdResidualPurchases(purchaseParams, ...history),
        newCustomer: (t) => paretoNbdExpectedPurchasesNewCustomer(purchaseParams, t),
        ofCount: (t, n) => paretoNbdProbabilityOfCount(purchaseParams, t, n),
        aliveAll: (columns) => paretoNbdProbabilityAliveAll(purchaseParams, columns),
        expectedAll: (columns, horizon) => paretoNbdExpectedPurchasesAll(purchaseParams, columns, horizon),
        residualAll: (columns, rate) => paretoNbdResidualPurchasesAll(purchaseParams, columns, rate),
      };
    }
    case "nbd": {
      const { purchaseParams } = model;
      return {
        alive: (...history) => nbdProbabilityAlive(purchaseParams, ...history),
        expected: (...history) => nbdExpectedPurchases(purchaseParams, ...history),
        residual: (...history) => nbdResidualPurchases(purchaseParams, ...history),
        newCustomer: (t) => nbdExpectedPurchasesNewCustomer(purchaseParams, t),
        ofCount: (t, n) => nbdProbabilityOfCount(purchaseParams, t, n),
        aliveAll: (columns) => nbdProbabilityAliveAll(purchaseParams, columns),
        expectedAll: (columns, horizon) => nbdExpectedPurchasesAll(purchaseParams, columns, horizon),
        residualAll: (columns, rate) => nbdResidualPurchasesAll(purchaseParams, columns, rate),
      };
    }
  }
};
