import fc from "fast-check";
import { expect, test } from "vitest";
import { evenly } from "../../numbers/evenly.ts";
import { invertPositiveDefinite } from "./invert-positive-definite.ts";
import { minimizeBfgs } from "./minimize-bfgs.ts";

test("BFGS finds the bottom of Rosenbrock's valley", () => {
  const { theta, value } = minimizeBfgs(
    (point, gradient) => {
      const [x = 0, y = 0] = point;
      gradient.set([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]);
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    },
    Float64Array.of(-1.2, 1),
  );
  expect(value).toBeLessThan(1e-12);
  expect(theta[0]).toBeCloseTo(1, 6);
});

test("BFGS keeps out of where the function is infinite or not a number", () => {
  const { theta } = minimizeBfgs((point, gradient) => {
    const [x = 0] = point;
    gradient[0] = 4 - 2 / x;
    return x < 0 ? Number.NaN : 4 * x - 2 * Math.log(x);
  }, Float64Array.of(1.5));
  expect(theta[0]).toBeCloseTo(0.5, 7);
});

test("BFGS stops where it starts when nothing is lower, and when the gradient lies", () => {
  const flat = minimizeBfgs((_, gradient) => {
    gradient[0] = 0;
    return 7;
  }, Float64Array.of(1));
  expect(flat).toMatchObject({ value: 7, iterations: 0 });
  let calls = 0;
  const lying = minimizeBfgs((_, gradient) => {
    gradient[0] = -1;
    calls += 1;
    return calls;
  }, Float64Array.of(1));
  expect(lying.theta[0]).toBe(1);
});

test("BFGS gets through a region that curves the wrong way", () => {
  const { theta } = minimizeBfgs((point, gradient) => {
    const [x = 0] = point;
    gradient[0] = Math.sin(x);
    return -Math.cos(x);
  }, Float64Array.of(2.9));
  expect(theta[0]).toBeCloseTo(0, 6);
});

test("a matrix times its inverse is the identity; without a full set of positive directions there is none", () => {
  const cell = evenly(-3, 3);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 9, maxLength: 9 }), (cells) => {
      const rows = [0, 1, 2].map((i) => cells.slice(3 * i, 3 * i + 3));
      const dot = (left: readonly number[], right: readonly number[]): number =>
        left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0);
      const matrix = rows.map((row, i) => rows.map((other, j) => dot(row, other) + (i === j ? 1 : 0)));
      const inverse = invertPositiveDefinite(matrix) ?? [];
      for (const [i, row] of matrix.entries()) {
        for (const j of [0, 1, 2]) {
          const column = inverse.map((line) => line[j] ?? 0);
          expect(dot(row, column)).toBeCloseTo(i === j ? 1 : 0, 9);
        }
      }
    }),
  );
  expect(
    invertPositiveDefinite([
      [1, 1],
      [1, 1],
    ]),
  ).toBeNull();
  expect(invertPositiveDefinite([[-1]])).toBeNull();
  expect(invertPositiveDefinite([[Number.NaN]])).toBeNull();
});
