import { integrateInterval } from "../numerics/integrate-interval.ts";
import { negativeBinomialLog } from "../numerics/negative-binomial-log.ts";
import type { ParetoNbdParams } from "./pareto-nbd-params.ts";

/**
 * P(X(t) = n) of the Pareto/NBD (Fader & Hardie 2006, note 012): n purchases in the time t of those still there,
 * and in the shorter time τ of those who left at τ, by quadrature over v = ln(1 + τ/β), in which leaving is exponential.
 */
export const leftOrStayedCount = ({ r, alpha, s, beta }: ParetoNbdParams, t: number, n: number): number => {
  if (t === 0) return n === 0 ? 1 : 0;
  const range = Math.log1p(t / beta);
  const stayed = Math.exp(negativeBinomialLog(r, t / alpha, n) - s * range);
  const left = integrateInterval(
    (v) => s * Math.exp(negativeBinomialLog(r, (beta * Math.expm1(v)) / alpha, n) - s * v),
    range,
  );
  return stayed + left;
};
