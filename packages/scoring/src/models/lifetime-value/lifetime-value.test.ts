import fc from "fast-check";
import { expect, test } from "vitest";
import { isReferenceDataMissing, referenceNote } from "../../reference-data.ts";
import type { BgNbdParams } from "../bg-nbd/bg-nbd-params.ts";
import { bgNbdExpectedPurchases } from "../bg-nbd/bg-nbd-expected-purchases.ts";
import { bgNbdResidualPurchases } from "../bg-nbd/bg-nbd-residual-purchases.ts";
import type { GammaGammaParams } from "../gamma-gamma/gamma-gamma-params.ts";
import { gammaGammaExpectedSpend } from "../gamma-gamma/gamma-gamma-expected-spend.ts";
import { readOracle } from "../simulated/read-oracle.ts";
import { customerLifetimeValue, type LifetimeValueInput } from "./customer-lifetime-value.ts";
import { residualLifetimeValue } from "./residual-lifetime-value.ts";

type Customer = { x: number; t_x: number; T: number; m: number };
type ClvInput = {
  bgnbd: BgNbdParams;
  gammaGamma: GammaGammaParams;
  time_months: number;
  monthly_discount: number;
  weeks_per_month: number;
  customers: Customer[];
};

const purchaseParams = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const spendParams = { p: 6.25, q: 3.74, v: 15.44 };
const columns = {
  frequency: [2, 0, 7],
  recency: [30.43, 0, 29.43],
  age: [38.86, 38.86, 38.86],
  monetary: [22.35, 0, 73.74],
};
const input: LifetimeValueInput = {
  purchaseModel: "bgNbd",
  purchaseParams,
  spendParams,
  columns,
  months: 12,
  monthlyDiscount: 0.01,
  margin: 1,
};

test.skipIf(isReferenceDataMissing)(
  `twelve months of ten customers agree with the peer to 9 digits${referenceNote}`,
  () => {
    const oracle = readOracle<ClvInput, number[]>("clv.lifetimes.12m");
    const {
      customers,
      bgnbd,
      gammaGamma,
      time_months: months,
      monthly_discount: monthlyDiscount,
    } = oracle.input;
    const values = customerLifetimeValue({
      purchaseModel: "bgNbd",
      purchaseParams: bgnbd,
      spendParams: gammaGamma,
      columns: {
        frequency: customers.map(({ x }) => x),
        recency: customers.map(({ t_x: tx }) => tx),
        age: customers.map(({ T }) => T),
        monetary: customers.map(({ m }) => m),
      },
      months,
      monthlyDiscount,
      margin: 1,
      unitsPerMonth: oracle.input.weeks_per_month,
    });
    for (const [row, value] of values.entries()) {
      expect(Math.abs(value / (oracle.expected[row] ?? 0) - 1)).toBeLessThan(1e-9);
    }
  },
);

test("without discount and cost the value is margin times spend times purchases", () => {
  const values = customerLifetimeValue({
    ...input,
    monthlyDiscount: 0,
    margin: 0.3,
    months: 6,
    unitsPerMonth: 4,
  });
  for (const [row, value] of values.entries()) {
    const x = columns.frequency[row] ?? 0;
    const spend = gammaGammaExpectedSpend(spendParams, x, columns.monetary[row] ?? 0) ?? 0;
    const purchases = bgNbdExpectedPurchases(
      purchaseParams,
      x,
      columns.recency[row] ?? 0,
      columns.age[row] ?? 0,
      24,
    );
    expect(value).toBeCloseTo(0.3 * spend * purchases, 10);
  }
});

test("each month ahead is discounted by its own distance, months being 4.345 weeks unless said otherwise", () => {
  const values = customerLifetimeValue({ ...input, months: 3, monthlyDiscount: 0.1 });
  for (const [row, value] of values.entries()) {
    const x = columns.frequency[row] ?? 0;
    const spend = gammaGammaExpectedSpend(spendParams, x, columns.monetary[row] ?? 0) ?? 0;
    const [recency, age] = [columns.recency[row] ?? 0, columns.age[row] ?? 0];
    const by = (month: number): number =>
      bgNbdExpectedPurchases(purchaseParams, x, recency, age, month * 4.345);
    const discounted = by(1) / 1.1 + (by(2) - by(1)) / 1.21 + (by(3) - by(2)) / 1.331;
    expect(value).toBeCloseTo(spend * discounted, 9);
  }
});

test("serving costs are charged per purchase and can outweigh the margin", () => {
  const free = customerLifetimeValue(input);
  const served = customerLifetimeValue({ ...input, servingCostPerPurchase: 1000 });
  const purchases = customerLifetimeValue({ ...input, margin: 0, servingCostPerPurchase: 1 });
  for (const [row, value] of served.entries()) {
    expect(value).toBeCloseTo((free[row] ?? 0) + 1000 * (purchases[row] ?? 0), 8);
    expect(value).toBeLessThan(0);
  }
});

test("the value is proportional to margin and to the unit of money, and falls with the discount", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 1000, noNaN: true }),
      (margin, unit) => {
        const base = customerLifetimeValue(input);
        const scaled = customerLifetimeValue({
          ...input,
          margin,
          spendParams: { ...spendParams, v: spendParams.v * unit },
          columns: { ...columns, monetary: columns.monetary.map((m) => m * unit) },
        });
        const hasty = customerLifetimeValue({ ...input, monthlyDiscount: 0.05 });
        for (const [row, value] of base.entries()) {
          expect(Math.abs((scaled[row] ?? 0) / (value * margin * unit) - 1)).toBeLessThan(1e-9);
          expect(hasty[row]).toBeLessThan(value);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test("all that is still to come is margin times spend times discounted residual purchases, less serving", () => {
  const values = residualLifetimeValue({
    ...input,
    margin: 0.4,
    annualDiscount: 0.15,
    unitsPerYear: 52,
    servingCostPerPurchase: 2,
  });
  const plain = residualLifetimeValue({ ...input, margin: 0.4, annualDiscount: 0.15, unitsPerYear: 52 });
  const rate = Math.log(1.15) / 52;
  for (const [row, value] of values.entries()) {
    const x = columns.frequency[row] ?? 0;
    const spend = gammaGammaExpectedSpend(spendParams, x, columns.monetary[row] ?? 0) ?? 0;
    const residual = bgNbdResidualPurchases(
      purchaseParams,
      x,
      columns.recency[row] ?? 0,
      columns.age[row] ?? 0,
      rate,
    );
    expect(value).toBeCloseTo((0.4 * spend - 2) * residual, 9);
    expect(plain[row]).toBeCloseTo(0.4 * spend * residual, 9);
  }
});

test("a model's name is understood as papers, files and functions write it", () => {
  for (const purchaseModel of ["BG/NBD", "bg-nbd"]) {
    expect(customerLifetimeValue({ ...input, purchaseModel } as unknown as LifetimeValueInput)).toEqual(
      customerLifetimeValue(input),
    );
  }
});

test("impossible terms and unknown models are refused by name", () => {
  const refuses = (attempt: () => unknown, field: string): void =>
    expect(attempt).toThrow(expect.objectContaining({ name: "ScoringInputError", field }));
  refuses(() => customerLifetimeValue({ ...input, months: 0 }), "months");
  refuses(() => customerLifetimeValue({ ...input, monthlyDiscount: -0.1 }), "monthlyDiscount");
  refuses(() => customerLifetimeValue({ ...input, margin: Number.NaN }), "margin");
  refuses(() => customerLifetimeValue({ ...input, unitsPerMonth: 0 }), "unitsPerMonth");
  refuses(() => customerLifetimeValue({ ...input, servingCostPerPurchase: -1 }), "servingCostPerPurchase");
  const residual = { ...input, annualDiscount: 0.15, unitsPerYear: 52 };
  refuses(() => residualLifetimeValue({ ...residual, unitsPerYear: 0 }), "unitsPerYear");
  refuses(() => residualLifetimeValue({ ...residual, margin: -0.1 }), "margin");
  refuses(() => residualLifetimeValue({ ...residual, servingCostPerPurchase: -1 }), "servingCostPerPurchase");
  refuses(() => residualLifetimeValue({ ...input, annualDiscount: 0, unitsPerYear: 52 }), "annualDiscount");
  refuses(
    () => customerLifetimeValue({ ...input, columns: { ...columns, monetary: [0, 0, 1] } }),
    "monetary",
  );
  const stored = { ...input, purchaseModel: "bg/bb" } as unknown as LifetimeValueInput;
  refuses(() => customerLifetimeValue(stored), "purchaseModel");
});
