import fc from "fast-check";
import { expect, test } from "vitest";
import { evenly } from "../../numbers/evenly.ts";
import { isReferenceDataMissing, referenceNote } from "../../reference-data.ts";
import { readOracle } from "../simulated/read-oracle.ts";
import { digamma } from "./digamma.ts";
import { expm1Ratio } from "./expm1-ratio.ts";
import { hypergeometricOne } from "./hypergeometric-one.ts";
import { logGammaGain } from "./log-gamma-gain.ts";
import { logGamma } from "./log-gamma.ts";
import { logistic } from "./logistic.ts";
import { negativeBinomialLog } from "./negative-binomial-log.ts";
import { negativeBinomialTail } from "./negative-binomial-tail.ts";
import { softplus } from "./softplus.ts";
import { trigamma } from "./trigamma.ts";

const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

test.skipIf(isReferenceDataMissing)(
  `lgamma and digamma have 12 digits of the 40-digit values${referenceNote}`,
  () => {
    const { input, expected } = readOracle<number[], [number, number][]>("special.lgamma_digamma");
    for (const [i, x] of input.entries()) {
      const [gamma, psi] = expected[i] ?? [0, 0];
      expect(Math.abs(logGamma(x) - gamma)).toBeLessThanOrEqual(1e-13 + 1e-12 * Math.abs(gamma));
      expect(Math.abs(digamma(x) - psi)).toBeLessThanOrEqual(1e-13 + 1e-12 * Math.abs(psi));
    }
  },
);

/** Euler's gamma. */
const euler = 0.5772156649015329;

test("lgamma of whole numbers is the logarithm of a factorial, digamma a sum of reciprocals, to 13 digits", () => {
  let [logFactorial, harmonic] = [0, 0];
  for (let n = 1; n <= 300; n += 1) {
    expect(Math.abs(logGamma(n) - logFactorial)).toBeLessThanOrEqual(2e-14 + 2e-15 * logFactorial);
    expect(Math.abs(digamma(n) - (harmonic - euler))).toBeLessThanOrEqual(1e-14);
    logFactorial += Math.log(n);
    harmonic += 1 / n;
  }
});

test("lgamma and digamma of a half and of very little are what they are known to be", () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  expect(digamma(0.5)).toBeCloseTo(-euler - 2 * Math.LN2, 13);
  expect(logGamma(1e-300)).toBeCloseTo(300 * Math.LN10, 11);
  expect(digamma(1e-8) / (-1e8 - euler)).toBeCloseTo(1, 14);
});

test("trigamma has 13 digits of the 40-digit values", () => {
  const values = [
    [1e-3, 1000001.6425331958],
    [0.243, 18.14177978709583],
    [1, Math.PI ** 2 / 6],
    [3.5, 0.3303577561002349],
    [100.243, 0.01002568224298752],
    [1e5, 1.0000050000166667e-5],
  ] as const;
  for (const [x, value] of values) expect(Math.abs(trigamma(x) / value - 1)).toBeLessThan(1e-13);
});

test("each gamma function is the derivative of the one before", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 1000, noNaN: true }), (x) => {
      const h = x * 1e-5;
      expect((logGamma(x + h) - logGamma(x - h)) / (2 * h)).toBeCloseTo(digamma(x), 4);
      expect((digamma(x + h) - digamma(x - h)) / (2 * h) / trigamma(x)).toBeCloseTo(1, 6);
    }),
  );
});

test("a gain of the log gamma is the sum of its factors, short or long", () => {
  fc.assert(
    fc.property(positive, fc.nat(60), (x, n) => {
      let sum = 0;
      for (let i = 0; i < n; i += 1) sum += Math.log(x + i);
      expect(Math.abs(logGammaGain(x, n) - sum)).toBeLessThan(1e-8);
    }),
  );
  expect(logGammaGain(1e15, 1)).toBe(Math.log(1e15));
});

test("the limits of the elementary functions have no hole and no overflow", () => {
  expect(expm1Ratio(0)).toBe(1);
  expect(expm1Ratio(1e-12)).toBeCloseTo(1, 11);
  expect(softplus(1000)).toBe(1000);
  expect(softplus(-1000)).toBe(0);
  expect(softplus(0)).toBeCloseTo(Math.LN2, 15);
  expect([logistic(Infinity), logistic(-Infinity), logistic(0), logistic(800)]).toEqual([0, 1, 0.5, 0]);
  expect(logistic(40)).toBeCloseTo(Math.exp(-40), 30);
});

test("2F1(1, b; c; z) agrees with 30-digit values, also next to 1", () => {
  const values = [
    [15.2, 19, 1 / 1.1, 4.00892583729579],
    [0.267, 0.334, 1 / 1.1, 7.9734867826565194],
    [1.182, 1.886, 1 / 1.0001, 45.06153205144881],
    [3.806, 4.474, 0.5, 1.7668794966618964],
    [2, 5, 0, 1],
  ] as const;
  for (const [b, c, z, value] of values)
    expect(Math.abs(hypergeometricOne(b, c, z) / value - 1)).toBeLessThan(2e-13);
});

test("2F1(1, b; c; z) agrees with its power series wherever that converges quickly", () => {
  const parameter = fc.double({ min: 0.01, max: 50, noNaN: true });
  fc.assert(
    fc.property(parameter, parameter, evenly(0, 0.9), (b, above, z) => {
      let term = 1;
      let sum = 1;
      for (let n = 0; n < 600; n += 1) {
        term *= ((b + n) / (b + above + n)) * z;
        sum += term;
      }
      expect(Math.abs(hypergeometricOne(b, b + above, z) / sum - 1)).toBeLessThan(1e-12);
    }),
  );
});

test("the tail of the negative binomial keeps its digits on both sides of the mean", () => {
  const values = [
    [0.243, 0.45, 10, 4.946840542543447e-7],
    [0.5, 9, 3, 0.44541555534797045],
    [2, 3, 40, 0.00011062243677801247],
  ] as const;
  for (const [r, ratio, n, value] of values) {
    expect(Math.abs(negativeBinomialTail(r, ratio, n) / value - 1)).toBeLessThan(1e-12);
  }
  expect(negativeBinomialTail(3, 0.5, 0)).toBe(1);
  expect(negativeBinomialTail(3, 0, 2)).toBe(0);
  expect(negativeBinomialLog(3, 0, 2)).toBe(-Infinity);
});

test("tail and probabilities of the negative binomial fit together, even where the lower end underflows", () => {
  const cases = [
    [0.3, 5, 1],
    [2, 10, 30],
    [600, 5, 2900],
    [600, 5, 3100],
  ] as const;
  for (const [r, ratio, n] of cases) {
    const step = Math.exp(negativeBinomialLog(r, ratio, n));
    const difference = negativeBinomialTail(r, ratio, n) - negativeBinomialTail(r, ratio, n + 1);
    expect(Math.abs(difference / step - 1)).toBeLessThan(1e-9);
  }
});
