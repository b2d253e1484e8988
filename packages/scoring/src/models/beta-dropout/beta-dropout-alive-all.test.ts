import { expect, test } from "vitest";
import { at } from "../../numbers/at.ts";
import { bgNbdProbabilityAlive } from "../bg-nbd/bg-nbd-probability-alive.ts";
import { bgNbdProbabilityAliveAll } from "../bg-nbd/bg-nbd-probability-alive-all.ts";
import { mbgNbdProbabilityAlive } from "../mbg-nbd/mbg-nbd-probability-alive.ts";
import { mbgNbdProbabilityAliveAll } from "../mbg-nbd/mbg-nbd-probability-alive-all.ts";
import type { BetaDropoutParams } from "./beta-dropout-params.ts";

type History = { x: number; tx: number; age: number };

/** The largest relative difference between the columns' answers and those for one customer at a time. */
const worstDifference = (params: BetaDropoutParams, histories: readonly History[]): number => {
  const columns = {
    frequency: Float64Array.from(histories, ({ x }) => x),
    recency: Float64Array.from(histories, ({ tx }) => tx),
    age: Float64Array.from(histories, ({ age }) => age),
  };
  const models = [
    { all: bgNbdProbabilityAliveAll(params, columns), one: bgNbdProbabilityAlive },
    { all: mbgNbdProbabilityAliveAll(params, columns), one: mbgNbdProbabilityAlive },
  ];
  const differences = models.flatMap(({ all, one }) =>
    histories.map(({ x, tx, age }, row) => {
      const alone = one(params, x, tx, age);
      return Math.abs(at(all, row) - alone) / alone;
    }),
  );
  return Math.max(...differences);
};

/** Every few days of two years for a count, each with a last purchase some days before. */
const historiesOf = (x: number, quietDays: number): History[] =>
  Array.from({ length: 240 }, (_, index) => ({
    x,
    tx: x === 0 ? 0 : index * 3,
    age: index * 3 + quietDays,
  }));

test("in whole days the columns have every digit that one customer at a time has", () => {
  const histories = [0, 1, 2, 5, 40].flatMap((x) => [...historiesOf(x, 0), ...historiesOf(x, 9)]);
  expect(worstDifference({ r: 0.25, alpha: 31, a: 0.8, b: 2.4 }, histories)).toBeLessThan(1e-13);
});

test("a heavy buyer whose powers no number can hold is told the same in columns", () => {
  const params = { r: 1, alpha: 1, a: 0.5, b: 0.8 };
  const histories = [...historiesOf(0, 9), ...historiesOf(150, 3), ...historiesOf(400, 3)];
  expect(701 ** 401).toBe(Infinity);
  expect(worstDifference(params, histories)).toBeLessThan(1e-12);
});

test("whole days, parts of a day and days further off than there is room for stand side by side", () => {
  const params = { r: 0.25, alpha: 31, a: 0.8, b: 2.4 };
  const histories = [
    { x: 2, tx: 3, age: 30 },
    { x: 2, tx: 3.5, age: 30 },
    { x: 2, tx: 29, age: 30 },
    { x: 0, tx: 0, age: 30 },
    { x: 7, tx: 4_000_000_000, age: 4_000_000_007 },
  ];
  expect(worstDifference(params, histories)).toBeLessThan(1e-13);
});
