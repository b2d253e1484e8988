import { integrateRealLine } from "./integrate-real-line.ts";
import { softplus } from "./softplus.ts";

const widest = 18;

/**
 * E[g(p)] for p ~ Beta(a, b), for bounded smooth g. On the log-odds scale the density has exponential tails of rates
 * a and b around ln(a/b); the stretched variable w = ln(a/b) + sqrt(1/a + 1/b) sinh(t) makes them fade doubly
 * exponentially, for a = .02 as for a = 1e8. The weights are normalised by their own sum, so no Beta function is needed.
 */
export const expectationOverBeta = (a: number, b: number, g: (p: number) => number): number => {
  const centre = Math.log(a / b);
  const spread = Math.sqrt(1 / a + 1 / b);
  const atCentre = softplus(centre);
  const weightAt = (t: number): { p: number; weight: number } => {
    const offset = spread * Math.sinh(t);
    const logOdds = centre + offset;
    const logWeight = a * offset - (a + b) * (softplus(logOdds) - atCentre);
    return { p: 1 / (1 + Math.exp(-logOdds)), weight: Math.exp(logWeight) * Math.cosh(t) };
  };
  const total = integrateRealLine((t) => weightAt(t).weight, widest);
  const weighted = integrateRealLine((t) => {
    const { p, weight } = weightAt(t);
    return weight === 0 ? 0 : weight * g(p);
  }, widest);
  return weighted / total;
};
