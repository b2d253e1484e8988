import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryHistory, arbitraryModel, type History } from "../simulated/arbitrary-models.ts";
import { functionsOf } from "../simulated/functions-of.ts";
import type { ParametrisedModel } from "./purchase-model.ts";

const columnsOf = (histories: readonly History[]) => ({
  frequency: histories.map(({ x }) => x),
  recency: histories.map(({ tx }) => tx),
  age: histories.map(({ T }) => T),
});

const inUnitsOf = (model: ParametrisedModel, unit: number): ParametrisedModel => {
  switch (model.purchaseModel) {
    case "bgNbd":
    case "mbgNbd":
      return {
        ...model,
        purchaseParams: { ...model.purchaseParams, alpha: model.purchaseParams.alpha / unit },
      };
    case "paretoNbd": {
      const { r, alpha, s, beta } = model.purchaseParams;
      return { purchaseModel: "paretoNbd", purchaseParams: { r, s, alpha: alpha / unit, beta: beta / unit } };
    }
    case "nbd":
      return {
        ...model,
        purchaseParams: { ...model.purchaseParams, alpha: model.purchaseParams.alpha / unit },
      };
  }
};

/** Relative to the wanted number, or absolute where that is as good as 0. */
const distance = (actual: number, wanted: number): number =>
  Math.abs(actual - wanted) / Math.max(Math.abs(wanted), 1e-290);

test("no history within reason makes a model answer with anything but a sound number", () => {
  fc.assert(
    fc.property(arbitraryModel, arbitraryHistory, (model, { x, tx, T }) => {
      const { alive, expected, residual } = functionsOf(model);
      const chance = alive(x, tx, T);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      for (const value of [expected(x, tx, T, 365), expected(x, tx, T, 0.01), residual(x, tx, T, 0.0004)]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(Infinity);
      }
    }),
    { numRuns: 300 },
  );
});

test("a longer horizon never holds fewer purchases, and the present holds none", () => {
  fc.assert(
    fc.property(arbitraryModel, arbitraryHistory, (model, { x, tx, T }) => {
      const { expected } = functionsOf(model);
      const horizons = [0, 0.5, 1, 7, 30, 365, 3650];
      const path = horizons.map((horizon) => expected(x, tx, T, horizon));
      expect(path[0]).toBe(0);
      for (const [i, value] of path.entries())
        expect(value).toBeGreaterThanOrEqual((path[i - 1] ?? 0) * (1 - 1e-11));
    }),
  );
});

test("discounted purchases to come are fewer than the undiscounted of a long time, and more the lower the rate", () => {
  fc.assert(
    fc.property(arbitraryModel, arbitraryHistory, (model, { x, tx, T }) => {
      const { expected, residual } = functionsOf(model);
      const patient = residual(x, tx, T, 0.001);
      const hasty = residual(x, tx, T, 0.01);
      expect(hasty).toBeLessThanOrEqual(patient);
      expect(hasty).toBeLessThanOrEqual(expected(x, tx, T, 10_000) * (1 + 1e-9));
    }),
  );
});

test("days, weeks and years give the same answers", () => {
  fc.assert(
    fc.property(
      arbitraryModel,
      arbitraryHistory,
      fc.constantFrom(7, 365.25, 0.5),
      (model, { x, tx, T }, unit) => {
        const days = functionsOf(model);
        const other = functionsOf(inUnitsOf(model, unit));
        const last = Math.min(tx / unit, T / unit);
        expect(
          distance(other.expected(x, last, T / unit, 52 / unit), days.expected(x, tx, T, 52)),
        ).toBeLessThan(1e-8);
        expect(
          distance(other.residual(x, last, T / unit, 0.001 * unit), days.residual(x, tx, T, 0.001)),
        ).toBeLessThan(1e-8);
      },
    ),
  );
});

test("columns answer row by row what one customer at a time is told, in whatever order they stand", () => {
  fc.assert(
    fc.property(
      arbitraryModel,
      fc.array(arbitraryHistory, { minLength: 1, maxLength: 20 }),
      (model, histories) => {
        const one = functionsOf(model);
        for (const rows of [histories, histories.toReversed()]) {
          const columns = columnsOf(rows);
          const alive = one.aliveAll(columns);
          const expected = one.expectedAll(columns, 90);
          for (const [row, { x, tx, T }] of rows.entries()) {
            expect(distance(alive[row] ?? -1, one.alive(x, tx, T))).toBeLessThan(1e-9);
            expect(distance(expected[row] ?? -1, one.expected(x, tx, T, 90))).toBeLessThan(1e-9);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("many ages at once are interpolated to the same digits", () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const one = functionsOf(model);
      const histories = Array.from({ length: 300 }, (_, i) => ({ x: i % 2, tx: (i % 2) * i, T: 1 + i * 5 }));
      const expected = one.expectedAll(columnsOf(histories), 365);
      const residual = one.residualAll(columnsOf(histories), 0.002);
      for (const row of [0, 1, 57, 200, 299]) {
        const { x, tx, T } = histories[row] ?? { x: 0, tx: 0, T: 0 };
        expect(distance(expected[row] ?? -1, one.expected(x, tx, T, 365))).toBeLessThan(1e-9);
        expect(distance(residual[row] ?? -1, one.residual(x, tx, T, 0.002))).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 12 },
  );
});

test("the chances of all counts sum to 1 and their mean is the expectation of a new customer", () => {
  const models: ParametrisedModel[] = [
    { purchaseModel: "bgNbd", purchaseParams: { r: 0.8, alpha: 4, a: 0.9, b: 2.4 } },
    { purchaseModel: "mbgNbd", purchaseParams: { r: 0.8, alpha: 4, a: 0.9, b: 2.4 } },
    { purchaseModel: "paretoNbd", purchaseParams: { r: 0.8, alpha: 4, s: 0.7, beta: 6 } },
    { purchaseModel: "nbd", purchaseParams: { r: 0.8, alpha: 4 } },
  ];
  for (const model of models) {
    const { ofCount, newCustomer } = functionsOf(model);
    const chances = Array.from({ length: 300 }, (_, n) => ofCount(10, n));
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
    expect(chances.reduce((sum, chance, n) => sum + n * chance, 0)).toBeCloseTo(newCustomer(10), 9);
    expect(ofCount(0, 0)).toBeCloseTo(1, 14);
    expect(ofCount(0, 3)).toBe(0);
  }
});

test("impossible histories, horizons, rates and parameters are refused by name", () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const { alive, expected, residual, newCustomer, ofCount, aliveAll, expectedAll, residualAll } =
        functionsOf(model);
      const refuses = (field: string, attempt: () => unknown): void =>
        expect(attempt).toThrow(expect.objectContaining({ name: "ScoringInputError", field }));
      refuses("frequency", () => alive(-1, 0, 1));
      refuses("frequency", () => alive(0.5, 0, 1));
      refuses("recency", () => alive(1, 2, 1));
      refuses("recency", () => alive(0, 1, 2));
      refuses("recency", () => alive(1, Number.NaN, 2));
      refuses("age", () => alive(0, 0, Infinity));
      refuses("horizon", () => expected(0, 0, 1, -1));
      refuses("horizon", () => expectedAll({ frequency: [0], recency: [0], age: [1] }, Number.NaN));
      refuses("discountRate", () => residual(0, 0, 1, 0));
      refuses("discountRate", () => residualAll({ frequency: [0], recency: [0], age: [1] }, -1));
      refuses("t", () => newCustomer(-1));
      refuses("n", () => ofCount(1, -1));
      expect(() => aliveAll({ frequency: [0, 1], recency: [0, 3], age: [1, 2] })).toThrow(
        expect.objectContaining({ row: 1, field: "recency" }),
      );
      const broken = { ...model, purchaseParams: { ...model.purchaseParams, alpha: 0 } } as ParametrisedModel;
      refuses("alpha", () => functionsOf(broken).alive(0, 0, 1));
    }),
    { numRuns: 12 },
  );
});
