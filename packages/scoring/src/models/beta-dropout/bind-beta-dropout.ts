import { requirePositive } from "../../input/require-positive.ts";
import { betaExpectation } from "../numerics/beta-expectation.ts";
import { logistic } from "../numerics/logistic.ts";
import type { BoundModel } from "../purchase-model/bound-model.ts";
import { betaDropoutAliveAll } from "./beta-dropout-alive-all.ts";
import { type BetaDropoutParams, betaDropoutNames, type ExtraDropouts } from "./beta-dropout-params.ts";
import { betaDropoutProbabilityOfCount } from "./beta-dropout-probability-of-count.ts";
import { betaDropoutWhileAlive } from "./beta-dropout-while-alive.ts";
import { leftLogOdds } from "./left-log-odds.ts";

/** BG/NBD (extra 0) or MBG/NBD (extra 1) with these parameters. Errors: a parameter that is not a finite number above 0. */
export const bindBetaDropout = (params: BetaDropoutParams, extra: ExtraDropouts): BoundModel => {
  for (const name of betaDropoutNames) requirePositive(params[name], name);
  const prepared = new Map<number, ReturnType<typeof betaExpectation>>();
  const expectationOf = (a: number, trials: number): ReturnType<typeof betaExpectation> => {
    const known = prepared.get(trials) ?? betaExpectation(a, trials);
    prepared.set(trials, known);
    return known;
  };
  return {
    timeScale: params.alpha,
    aliveAtStart: extra === 0 ? 1 : params.b / (params.a + params.b),
    alive: (x, tx, age) => logistic(leftLogOdds(params, extra, x, tx, age)),
    aliveAll: (rows, times) => betaDropoutAliveAll(params, extra, rows, times),
    whileAlive: (x, age, horizon) => betaDropoutWhileAlive(params, extra, x, age, horizon, expectationOf),
    probabilityOfCount: (t, n) => betaDropoutProbabilityOfCount(params, extra, t, n),
  };
};
