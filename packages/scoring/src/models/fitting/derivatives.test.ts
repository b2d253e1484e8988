import { expect, test } from "vitest";
import { betaDropoutLikelihood } from "../beta-dropout/beta-dropout-likelihood.ts";
import { indexCells } from "../columns/index-cells.ts";
import { readPurchaseColumns } from "../columns/read-purchase-columns.ts";
import { readSpendColumns } from "../columns/read-spend-columns.ts";
import { gammaGammaLikelihood } from "../gamma-gamma/gamma-gamma-likelihood.ts";
import { tallySpend } from "../gamma-gamma/spend-tallies.ts";
import { nbdLikelihood } from "../nbd/nbd-likelihood.ts";
import { logGamma } from "../numerics/log-gamma.ts";
import { paretoNbdLikelihood } from "../pareto-nbd/pareto-nbd-likelihood.ts";
import { sbgLikelihood } from "../shifted-beta-geometric/sbg-likelihood.ts";
import type { Likelihood } from "./likelihood.ts";

/** Newcomers and regulars, some bought on the last day seen, one stands for four; weeks. */
const customers = {
  frequency: [0, 0, 1, 1, 2, 3, 7, 7, 24],
  recency: [0, 0, 4, 30, 30, 12, 38, 9, 39],
  age: [3, 39, 39, 30, 39, 20, 39, 39, 39],
  count: [1, 4, 1, 1, 1, 1, 1, 1, 1],
};
const cells = indexCells(readPurchaseColumns(customers));
const spend = {
  frequency: [0, 1, 1, 2, 5, 5, 9],
  monetary: [0, 12, 80, 35, 22, 51, 31],
  count: [3, 1, 2, 1, 1, 1, 1],
};

const likelihoods: [name: string, likelihood: Likelihood, parameters: readonly number[]][] = [
  ["BG/NBD", betaDropoutLikelihood(cells, 0), [0.6, 5, 0.9, 2.5]],
  ["BG/NBD where hardly anybody leaves", betaDropoutLikelihood(cells, 0), [2.4, 19, 0.05, 8]],
  ["MBG/NBD", betaDropoutLikelihood(cells, 1), [0.6, 5, 0.9, 2.5]],
  ["Pareto/NBD, alpha the less", paretoNbdLikelihood(cells), [0.6, 7, 0.8, 15]],
  ["Pareto/NBD, beta the less", paretoNbdLikelihood(cells), [1.6, 19, 0.4, 6]],
  ["NBD", nbdLikelihood(cells), [0.6, 7]],
  ["Gamma-Gamma", gammaGammaLikelihood(tallySpend(readSpendColumns(spend))), [4, 5, 60]],
  ["shifted beta-geometric", sbgLikelihood([1000, 800, 700, 640, 640, 500]), [0.8, 2.7]],
];

/** The slope of f along one parameter, by central differences of four points. */
const slopeAlong = (
  f: (parameters: Float64Array) => number,
  parameters: readonly number[],
  i: number,
): number => {
  const step = (parameters[i] ?? 0) * 1e-3;
  const at = (steps: number): number =>
    f(Float64Array.from(parameters, (value, j) => (i === j ? value + steps * step : value)));
  return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * step);
};

test.each(likelihoods)("the gradient of %s is the slope of its value", (_, { evaluate }, parameters) => {
  const gradient = new Float64Array(parameters.length);
  const value = evaluate(Float64Array.from(parameters), { gradient, hessian: null });
  expect(value).toBeLessThan(0);
  const valueAt = (point: Float64Array): number =>
    evaluate(point, { gradient: new Float64Array(parameters.length), hessian: null });
  for (const [i, slope] of gradient.entries())
    expect(slope / slopeAlong(valueAt, parameters, i)).toBeCloseTo(1, 6);
});

test.each(likelihoods)("the Hessian of %s is the slope of its gradient", (_, { evaluate }, parameters) => {
  const size = parameters.length;
  const hessian = new Float64Array(size * size);
  evaluate(Float64Array.from(parameters), { gradient: new Float64Array(size), hessian });
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const slopeAt = (point: Float64Array): number => {
        const gradient = new Float64Array(size);
        evaluate(point, { gradient, hessian: null });
        return gradient[j] ?? Number.NaN;
      };
      // Some models take their Hessian from differences of the gradient, good for four digits of its own size.
      const scale = Math.sqrt(Math.abs((hessian[i * size + i] ?? 0) * (hessian[j * size + j] ?? 0)));
      expect(((hessian[i * size + j] ?? 0) - slopeAlong(slopeAt, parameters, i)) / scale).toBeCloseTo(0, 3);
    }
  }
});

test("the likelihood of the NBD is the formula's, customer by customer", () => {
  const [r, alpha] = [0.6, 7];
  const value = nbdLikelihood(cells).evaluate(Float64Array.of(r, alpha), {
    gradient: new Float64Array(2),
    hessian: null,
  });
  const logs = customers.frequency.map((x, row) => {
    const span = alpha + (customers.age[row] ?? 0);
    const log = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) - (r + x) * Math.log(span);
    return (customers.count[row] ?? 0) * log;
  });
  expect(value).toBeCloseTo(
    logs.reduce((sum, log) => sum + log, 0),
    10,
  );
});

test("the likelihood of the Gamma-Gamma is the formula's, repeater by repeater", () => {
  const [p, q, v] = [4, 5, 60];
  const likelihood = gammaGammaLikelihood(tallySpend(readSpendColumns(spend)));
  const value = likelihood.evaluate(Float64Array.of(p, q, v), {
    gradient: new Float64Array(3),
    hessian: null,
  });
  const logs = spend.frequency.map((x, row) => {
    if (x === 0) return 0;
    const m = spend.monetary[row] ?? 0;
    const shapes = logGamma(p * x + q) - logGamma(p * x) - logGamma(q);
    const log = shapes + q * Math.log(v) + (p * x - 1) * Math.log(m) + p * x * Math.log(x);
    return (spend.count[row] ?? 0) * (log - (p * x + q) * Math.log(x * m + v));
  });
  expect(likelihood.customers).toBe(7);
  expect(value).toBeCloseTo(
    logs.reduce((sum, log) => sum + log, 0),
    10,
  );
});
