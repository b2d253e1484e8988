import { requirePositive } from "../../input/require-positive.ts";
import { gatherNumbers } from "../columns/gather-numbers.ts";
import { negativeBinomialLog } from "../numerics/negative-binomial-log.ts";
import type { BoundModel } from "../purchase-model/bound-model.ts";
import { type NbdParams, nbdNames } from "./nbd-params.ts";

/** The NBD with these parameters: nobody ever leaves. Errors: a parameter that is not a finite number above 0. */
export const bindNbd = (params: NbdParams): BoundModel => {
  for (const name of nbdNames) requirePositive(params[name], name);
  const { r, alpha } = params;
  return {
    aliveAtStart: 1,
    timeScale: alpha,
    alive: () => 1,
    aliveAll: ({ pairs }, times) => gatherNumbers(times, pairs.index),
    whileAlive: (x, age, horizon) => ((r + x) / (alpha + age)) * horizon,
    probabilityOfCount: (t, n) => Math.exp(negativeBinomialLog(r, t / alpha, n)),
  };
};
