import { expect, test } from "vitest";
import { pairValues } from "./pair-values.ts";

const timeScale = 3;
const smooth = (x: number, age: number): number => (1 + x) / (timeScale + age) ** 1.3;

/** Count 0 with `many` ages, and count 4 with one of them. */
function pairsOf(many: number) {
  const ages = Float64Array.from({ length: many }, (_, at) => 40 + 2 * at);
  const left = Int32Array.from({ length: many + 1 }, (_, pair) => (pair < many ? 0 : 1));
  const right = Int32Array.from({ length: many + 1 }, (_, pair) => (pair < many ? pair : 1));
  return { ages, left, right, index: left };
}

/** The values, and what was asked of the function. */
function watch(many: number) {
  const { ages, ...pairs } = pairsOf(many);
  const asked: { x: number; age: number }[] = [];
  const values = pairValues(Float64Array.of(0, 4), ages, pairs, timeScale, (x, age) => {
    asked.push({ x, age });
    return smooth(x, age);
  });
  return { ages, pairs, asked, values };
}

test("a count with few ages is asked once for each, and answered exactly", () => {
  const { ages, pairs, asked, values } = watch(63);
  expect(asked).toHaveLength(64);
  expect([...values]).toEqual(
    [...pairs.left].map((at, pair) => smooth(at === 0 ? 0 : 4, ages[pairs.right[pair] ?? 0] ?? 0)),
  );
});

test("a count with many ages is asked between its least and its greatest only, and far less often", () => {
  const { ages, asked, values } = watch(400);
  const ofMany = asked.filter(({ x }) => x === 0);
  expect(asked.filter(({ x }) => x === 4)).toEqual([{ x: 4, age: 42 }]);
  expect(ofMany.length).toBeLessThan(70);
  expect(Math.min(...ofMany.map(({ age }) => age))).toBeCloseTo(40, 8);
  expect(Math.max(...ofMany.map(({ age }) => age))).toBeCloseTo(40 + 2 * 399, 8);
  for (const [at, age] of ages.entries()) {
    const wanted = smooth(0, age);
    expect(Math.abs((values[at] ?? 0) - wanted)).toBeLessThan(1e-12 * wanted);
  }
  expect(values[400]).toBe(smooth(4, 42));
});

test("from 64 ages on interpolating is worth it, and an age of nothing is never passed", () => {
  const ages = Float64Array.from({ length: 64 }, (_, at) => at / 64);
  const asked: number[] = [];
  const pairs = { left: new Int32Array(64), right: Int32Array.from(ages.keys()), index: new Int32Array(64) };
  pairValues(Float64Array.of(0), ages, pairs, timeScale, (x, age) => {
    asked.push(age);
    return smooth(x, age);
  });
  expect(asked.length).toBeLessThan(64);
  expect(Math.min(...asked)).toBe(0);
});
