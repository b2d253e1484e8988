import { at } from "../../numbers/at.ts";
import { floatAt } from "../../numbers/float-at.ts";
import type { Derivatives, Likelihood } from "../fitting/likelihood.ts";

/**
 * The log-likelihood of the shifted beta-geometric model, as renewals one by one: at the t-th renewal (from 1) a
 * customer is lost with chance α/(α+β+t-1) and stays with (β+t-1)/(α+β+t-1). It equals Σ lost_t ln P(T=t) +
 * alive_n ln S(n) with P and S as Beta functions, has no Beta function to lose digits, and an easy gradient.
 */
export const sbgLikelihood = (survivors: readonly number[]): Likelihood => {
  const evaluate = (parameters: Float64Array, { gradient, hessian }: Derivatives): number => {
    const alpha = floatAt(parameters, 0);
    const beta = floatAt(parameters, 1);
    let value = 0;
    let dAlpha = 0;
    let dBeta = 0;
    let alphaAlpha = 0;
    let alphaBeta = 0;
    let betaBeta = 0;
    for (let t = 1; t < survivors.length; t += 1) {
      const before = at(survivors, t - 1);
      const stayed = at(survivors, t);
      const lost = before - stayed;
      const kept = beta + t - 1;
      const all = alpha + kept;
      value += lost * Math.log(alpha / all) + stayed * Math.log(kept / all);
      dAlpha += lost / alpha - before / all;
      dBeta += stayed / kept - before / all;
      alphaAlpha += before / (all * all) - lost / (alpha * alpha);
      alphaBeta += before / (all * all);
      betaBeta += before / (all * all) - stayed / (kept * kept);
    }
    gradient.set([dAlpha, dBeta]);
    hessian?.set([alphaAlpha, alphaBeta, alphaBeta, betaBeta]);
    return value;
  };
  return { customers: at(survivors, 0), evaluate };
};
