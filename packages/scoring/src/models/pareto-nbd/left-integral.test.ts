import { expect, test } from "vitest";
import { leftIntegral } from "./left-integral.ts";

/** Simpson's rule, fine enough for what falls as slowly as this. */
const simpson = (f: (t: number) => number, from: number, to: number, steps = 2_000): number => {
  const width = (to - from) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i += 1)
    sum += f(from + i * width) * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
};

test("customers who all leave at one rate are as quick to look at as others, and as exact", () => {
  const params = { r: 1.1, alpha: 50, s: 1e9, beta: 1e12 };
  const { log } = leftIntegral(params, 3, 100, 900);
  // s and beta without end are an exponential lifetime of rate s / beta.
  const left = (time: number): number =>
    (params.alpha + time) ** -4.1 * Math.exp((-params.s / params.beta) * time);
  expect(log + (params.s + 1) * Math.log(params.beta)).toBeCloseTo(Math.log(simpson(left, 100, 900)), 4);
});
