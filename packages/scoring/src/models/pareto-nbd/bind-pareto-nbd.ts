import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import { requirePositive } from "../../input/require-positive.ts";
import type { CodedRows } from "../columns/code-rows.ts";
import { gatherNumbers } from "../columns/gather-numbers.ts";
import { indexDistinct } from "../columns/index-distinct.ts";
import { indexPairs } from "../columns/index-pairs.ts";
import { expm1Ratio } from "../numerics/expm1-ratio.ts";
import { logistic } from "../numerics/logistic.ts";
import type { BoundModel } from "../purchase-model/bound-model.ts";
import { leftIntegral } from "./left-integral.ts";
import { leftOrStayedCount } from "./left-or-stayed-count.ts";
import { type ParetoNbdParams, paretoNbdNames } from "./pareto-nbd-params.ts";

/** The Pareto/NBD with these parameters. Errors: a parameter that is not a finite number above 0. */
export const bindParetoNbd = (params: ParetoNbdParams): BoundModel => {
  for (const name of paretoNbdNames) requirePositive(params[name], name);
  const { r, alpha, s, beta } = params;
  const alive = (x: number, tx: number, age: number): number =>
    logistic(
      Math.log(s) +
        leftIntegral(params, x, tx, age).log +
        (r + x) * Math.log(alpha + age) +
        s * Math.log(beta + age),
    );
  return {
    aliveAtStart: 1,
    timeScale: Math.min(alpha, beta),
    alive,
    // The integral is the costly part: once per distinct (x, t_x, T).
    aliveAll: ({ counts, ages, pairs, recency }: CodedRows, times: Float64Array): Float64Array => {
      const recencies = indexDistinct(recency);
      const cells = indexPairs(pairs.index, pairs.left.length, recencies.index, recencies.values.length);
      const ofCell = Float64Array.from(
        cells.left,
        (pair, cell) =>
          floatAt(times, pair) *
          alive(
            floatAt(counts, wholeAt(pairs.left, pair)),
            floatAt(recencies.values, wholeAt(cells.right, cell)),
            floatAt(ages, wholeAt(pairs.right, pair)),
          ),
      );
      return gatherNumbers(ofCell, cells.index);
    },
    whileAlive: (x, age, horizon) => {
      const log = Math.log1p(horizon / (beta + age));
      return ((r + x) / (alpha + age)) * (beta + age) * log * expm1Ratio(-(s - 1) * log);
    },
    probabilityOfCount: (t, n) => leftOrStayedCount(params, t, n),
  };
};
