import type { ModelFitBody } from "@worth/contracts";

/** A fit as runs store it, of the customers of CDNOW. */
export const fitBody: ModelFitBody = {
  purchase: { purchaseModel: "bgNbd", purchaseParams: { r: 0.2426, alpha: 30.895, a: 0.7929, b: 2.4259 } },
  isInUse: true,
  standardErrors: { r: 0.0126, alpha: 2.65, a: 0.1857, b: 0.7054 },
  covariance: null,
  logLikelihood: -9582.4,
  drawnTowards: "nothing",
  dropoutSignal: true,
  spend: {
    params: { p: 6.25, q: 3.74, v: 1544, covariance: null },
    medianMinor: 2_706,
    correlation: 0.11,
    warns: false,
  },
  servingCostPerPurchaseMinor: 0,
  marginRate: 0.4,
  annualDiscount: 0.1,
  expectedPurchasesNextYear: { low: 1_900, expected: 2_100, high: 2_300 },
  expectedTotalMinor: { low: 3_000_000, expected: 3_400_000, high: 3_800_000 },
  backtest: {
    outcome: "tested",
    calibrationEndDay: 10_134,
    holdoutDays: 273,
    customers: 2_357,
    actual: 1_882,
    lastPeriod: 2_457,
    candidates: [
      {
        model: "bgNbd",
        logLikelihood: -5_000,
        forecast: 1_653,
        totalError: -229,
        meanAbsoluteError: 0.75,
        passes: true,
        why: "chosen",
      },
    ],
    chosen: "bgNbd",
  },
  sampledCustomers: null,
};
