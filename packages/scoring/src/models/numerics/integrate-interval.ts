import { integrateRealLine } from "./integrate-real-line.ts";

const widest = 6;

/** The integral of f over (0, upper) by the tanh-sinh rule; f may be steep at either end, and is never asked at 0. */
export const integrateInterval = (f: (v: number) => number, upper: number): number =>
  integrateRealLine((t) => {
    const odds = Math.exp(-Math.PI * Math.sinh(t));
    const fraction = 1 / (1 + odds);
    return upper * Math.PI * Math.cosh(t) * fraction * (odds / (1 + odds)) * f(upper * fraction);
  }, widest);
