import { floatAt } from "../../numbers/float-at.ts";
import { requireNotNegative } from "../../input/require-not-negative.ts";
import { requirePositive } from "../../input/require-positive.ts";
import { requireWhole } from "../../input/require-whole.ts";
import type { PurchaseColumns, SpendColumns } from "../columns/purchase-columns.ts";
import { gammaGammaExpectedSpendAll } from "../gamma-gamma/gamma-gamma-expected-spend-all.ts";
import type { GammaGammaParams } from "../gamma-gamma/gamma-gamma-params.ts";
import { aliveTimes } from "../purchase-model/alive-times.ts";
import { bindPurchaseModel } from "../purchase-model/bind-purchase-model.ts";
import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";

const weeksPerMonth = 4.345;

/** The columns of both models: x, t_x and T in the unit of time of the parameters, mean repeat spend in that of v. */
export type ValueColumns = PurchaseColumns & SpendColumns;

export type LifetimeValueInput = ParametrisedModel & {
  spendParams: GammaGammaParams;
  columns: ValueColumns;
  /** How many months ahead, a whole number. */
  months: number;
  /** The discount of one month, e.g. .01; 0 for none. */
  monthlyDiscount: number;
  /** Share of revenue that is margin, e.g. .3. */
  margin: number;
  /** What serving one purchase costs, in the unit of money of v; default 0. */
  servingCostPerPurchase?: number | undefined;
  /** Units of time of the columns in a month; default 4.345, for weeks. 30.4 for days. */
  unitsPerMonth?: number | undefined;
};

/**
 * Customer lifetime value over `months`, discounted month by month:
 * (margin E[M] - serving cost) Σ_{k=1..months} (Y(k) - Y(k-1)) / (1 + monthlyDiscount)^k, Y(k) the expected purchases in
 * the next k months, E[M] the expected spend (Fader, Hardie & Lee 2005, JMR 42:415; the discrete form of the peers).
 * One float64 per row, in the unit of money of v, not rounded. Rows without a mean spend under the model take the median.
 * Errors: ScoringInputError naming the row of impossible input.
 */
export const customerLifetimeValue = (input: LifetimeValueInput): Float64Array => {
  const { columns, spendParams } = input;
  const months = requireWhole(input.months, "months", 1);
  const growth = 1 + requireNotNegative(input.monthlyDiscount, "monthlyDiscount");
  const margin = requireNotNegative(input.margin, "margin");
  const cost = requireNotNegative(input.servingCostPerPurchase ?? 0, "servingCostPerPurchase");
  const month = requirePositive(input.unitsPerMonth ?? weeksPerMonth, "unitsPerMonth");
  const model = bindPurchaseModel(input);
  const spend = gammaGammaExpectedSpendAll(spendParams, columns);
  const value = aliveTimes(model, columns, (x, age) => {
    let sum = 0;
    let before = 0;
    let discount = 1;
    for (let k = 1; k <= months; k += 1) {
      const until = model.whileAlive(x, age, k * month);
      discount /= growth;
      sum += (until - before) * discount;
      before = until;
    }
    return sum;
  });
  for (let row = 0; row < value.length; row += 1) {
    value[row] = floatAt(value, row) * (margin * floatAt(spend, row) - cost);
  }
  return value;
};
