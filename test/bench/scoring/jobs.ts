import {
  allocateReferral,
  bgNbdExpectedPurchasesAll,
  bgNbdResidualPurchasesAll,
  customerLifetimeValue,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  groupCells,
  summarizePurchases,
} from "@worth/scoring";
import { makeCustomers, purchaseParams, seededUniform, spendParams } from "./make-customers.ts";

const daysPerMonth = 30.4;

/** What is measured: `run` alone is timed; `countCells` says on how many distinct customers the work falls, where that matters. */
export type PreparedJob = { run: () => unknown; countCells: () => number | null };

export type Job = {
  name: string;
  prepare: (rows: number) => PreparedJob;
  /** At a million rows: seconds of Python's lifetimes 0.11.3 on a machine of this kind, and how many times faster to be. */
  reference?: { pythonSeconds: number; timesFaster: number };
  /** At a million rows, where there is nothing to compare with. */
  targetSeconds?: number;
};

const cellsOf = (columns: Parameters<typeof groupCells>[0]): number => groupCells(columns).count.length;

/** Each node's parent is any earlier one, or none for one in five: a forest in an order that helps nobody. */
const makeForest = (size: number): { parent: Int32Array; value: Float64Array } => {
  const uniform = seededUniform(7);
  const parent = new Int32Array(size).map((_, node) =>
    node === 0 || uniform() < 0.2 ? -1 : Math.floor(uniform() * node),
  );
  return { parent, value: new Float64Array(size).map(() => Math.floor(uniform() * 100_000)) };
};

export const jobs: readonly Job[] = [
  {
    name: "fit BG/NBD",
    prepare: (rows) => {
      const columns = makeCustomers(rows, false);
      return { run: () => fitBgNbd(columns), countCells: () => cellsOf(columns) };
    },
    reference: { pythonSeconds: 8.2, timesFaster: 30 },
  },
  {
    name: "fit Gamma-Gamma",
    prepare: (rows) => {
      const columns = makeCustomers(rows);
      return { run: () => fitGammaGamma(columns), countCells: () => null };
    },
    reference: { pythonSeconds: 2, timesFaster: 10 },
  },
  {
    name: "expected purchases",
    prepare: (rows) => {
      const columns = makeCustomers(rows, false);
      return {
        run: () => bgNbdExpectedPurchasesAll(purchaseParams, columns, 365),
        countCells: () => cellsOf(columns),
      };
    },
    reference: { pythonSeconds: 0.4, timesFaster: 8 },
  },
  {
    name: "12-month CLV",
    prepare: (rows) => {
      const columns = makeCustomers(rows);
      const terms = { months: 12, monthlyDiscount: 0.01, margin: 1, unitsPerMonth: daysPerMonth };
      const input = { purchaseModel: "bgNbd", purchaseParams, spendParams, columns, ...terms } as const;
      return { run: () => customerLifetimeValue(input), countCells: () => cellsOf(columns) };
    },
    reference: { pythonSeconds: 7.3, timesFaster: 50 },
  },
  {
    name: "incremental Shapley",
    prepare: (rows) => {
      const forest = makeForest(rows);
      return { run: () => allocateReferral({ ...forest, incrementality: 0.5 }), countCells: () => null };
    },
    targetSeconds: 0.3,
  },
  {
    name: "residual purchases (DERT)",
    prepare: (rows) => {
      const columns = makeCustomers(rows, false);
      return {
        run: () => bgNbdResidualPurchasesAll(purchaseParams, columns, 0.0004),
        countCells: () => cellsOf(columns),
      };
    },
  },
  {
    name: "fit MBG/NBD",
    prepare: (rows) => {
      const columns = makeCustomers(rows, false);
      return { run: () => fitMbgNbd(columns), countCells: () => cellsOf(columns) };
    },
  },
  {
    name: "fit Pareto/NBD",
    prepare: (rows) => {
      const columns = makeCustomers(rows, false);
      return { run: () => fitParetoNbd(columns), countCells: () => cellsOf(columns) };
    },
  },
  {
    name: "summarise purchases",
    prepare: (rows) => {
      const uniform = seededUniform(3);
      const customer = new Float64Array(rows).map(() => Math.floor((uniform() * rows) / 4));
      const day = new Float64Array(rows).map(() => Math.floor(uniform() * 730));
      const purchases = { customer, day, amountMinor: new Float64Array(rows).fill(1999) };
      return { run: () => summarizePurchases(purchases, 730), countCells: () => null };
    },
  },
];
