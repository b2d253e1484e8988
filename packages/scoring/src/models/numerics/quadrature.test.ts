import fc from "fast-check";
import { expect, test } from "vitest";
import { evenly } from "../../numbers/evenly.ts";
import { betaExpectation } from "./beta-expectation.ts";
import { integrateDiscounted } from "./integrate-discounted.ts";
import { integrateInterval } from "./integrate-interval.ts";
import { integrateRealLine } from "./integrate-real-line.ts";
import { interpolateSmooth } from "./interpolate-smooth.ts";

test("the integral of a bell over the line is the square root of pi", () => {
  expect(integrateRealLine((t) => Math.exp(-t * t), 10)).toBeCloseTo(Math.sqrt(Math.PI), 14);
});

test("an integrand that never settles ends with the finest step", () => {
  expect(integrateRealLine((t) => (Math.abs(t) < 0.777 ? 1 : 0), 2)).toBeCloseTo(1.554, 2);
});

test("moments of the beta distribution come out for tiny and for huge parameters", () => {
  const parameter = evenly(-1.7, 6).map((log) => 10 ** log);
  fc.assert(
    fc.property(parameter, parameter, (a, b) => {
      const expectation = betaExpectation(a, b);
      const mean = expectation((p) => p);
      expect(expectation(() => 3)).toBeCloseTo(3, 12);
      expect(Math.abs((mean * (a + b)) / a - 1)).toBeLessThan(1e-9);
    }),
    { numRuns: 60 },
  );
});

test("an interval with a steep end is integrated to 12 digits", () => {
  expect(integrateInterval((v) => Math.sqrt(v), 4)).toBeCloseTo(16 / 3, 12);
  expect(integrateInterval((v) => 1 / Math.sqrt(v), 1)).toBeCloseTo(2, 7);
  expect(integrateInterval((v) => Math.exp(-50 * v), 3)).toBeCloseTo(0.02, 14);
});

test("discounting a running total gives what the sum of its flow is worth now", () => {
  expect(integrateDiscounted((h) => h, 0.01)).toBeCloseTo(100, 10);
  expect(integrateDiscounted((h) => -Math.expm1(-0.2 * h), 0.05)).toBeCloseTo(0.8, 13);
});

test("a smooth function is interpolated to rounding, at its own points exactly", () => {
  const f = (w: number): number => 1 / (1 + Math.exp(w));
  const standIn = interpolateSmooth(f, -2, 5, 400);
  for (const w of [-2, -1.234, 0, 3.3, 5])
    expect(Math.abs((standIn?.(w) ?? 0) / f(w) - 1)).toBeLessThan(1e-13);
});

test("interpolation declines when it would cost more calls than it may", () => {
  expect(interpolateSmooth(Math.exp, 0, 1, 5)).toBeNull();
  expect(interpolateSmooth((w) => Math.abs(w - 0.3), 0, 1, 200)).toBeNull();
});
