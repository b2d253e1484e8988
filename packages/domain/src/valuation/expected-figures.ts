import type { ModelFitBody } from "@worth/contracts";
import {
  expectedPurchasesInterval,
  residualValueInterval,
  type GammaGammaFit,
  type PoolFit,
} from "@worth/scoring";
import type { PoolColumns } from "./pool-columns.ts";

/** The models count in days. */
const daysPerYear = 365.25;

type Input = {
  fit: PoolFit;
  spendFit: GammaGammaFit | null;
  columns: PoolColumns;
  marginRate: number;
  servingCostPerPurchaseMinor: number;
  annualDiscount: number;
};

type Expected = Pick<ModelFitBody, "expectedPurchasesNextYear" | "expectedTotalMinor">;

/** A total over so many customers, evenly spread, is that of all to far more digits than its interval has. */
const mostRows = 100_000;

/** What a whole pool is expected to do: the figures a fit is judged by at a glance. */
export function expectedFigures(input: Input): Expected {
  const { fit, spendFit, ...money } = input;
  const count = input.columns.frequency.length;
  const columns = thinOut(input.columns, Math.ceil(count / mostRows));
  const toAll = count / columns.frequency.length;
  const purchases = expectedPurchasesInterval(fit, columns, 365)?.total;
  const value =
    spendFit &&
    residualValueInterval({
      purchaseFit: fit,
      spendFit,
      columns,
      annualDiscount: money.annualDiscount,
      unitsPerYear: daysPerYear,
      margin: money.marginRate,
      servingCostPerPurchase: money.servingCostPerPurchaseMinor,
    })?.total;
  const wholePool = ({ lower, expected, upper }: Total) => ({
    low: lower * toAll,
    expected: expected * toAll,
    high: upper * toAll,
  });
  return {
    expectedPurchasesNextYear: purchases ? wholePool(purchases) : null,
    expectedTotalMinor: value ? wholePool(value) : null,
  };
}

type Total = { lower: number; expected: number; upper: number };

/** Every so many-th customer; the columns come in the order of first purchases. */
function thinOut({ frequency, recency, age, monetary }: PoolColumns, every: number): PoolColumns {
  const keep = (column: Float64Array) => (every > 1 ? column.filter((_, row) => row % every === 0) : column);
  return {
    frequency: keep(frequency),
    recency: keep(recency),
    age: keep(age),
    monetary: keep(monetary),
  };
}
