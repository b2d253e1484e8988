import { softplus } from "./softplus.ts";

/** Points p and weights of one level of refinement. */
type Level = { points: { p: number; weight: number }[]; total: number };

const firstStep = 0.25;
const levels = 8;
const widest = 18;
const negligible = 1e-18;

/**
 * Prepares E[g(p)] for p ~ Beta(a, b), g bounded and smooth. On the log-odds scale the density has exponential tails of
 * rates a and b around ln(a/b); the stretched variable w = ln(a/b) + sqrt(1/a + 1/b) sinh(t) makes them fade doubly
 * exponentially, for a = .02 as for a = 1e8, so the trapezoid rule converges exponentially: its step is halved until two
 * answers agree to 1e-14. Weights are normalised by their own sum (no Beta function), and kept for the next g.
 */
export const betaExpectation = (a: number, b: number): ((g: (p: number) => number) => number) => {
  const centre = Math.log(a / b);
  const spread = Math.sqrt(1 / a + 1 / b);
  const atCentre = softplus(centre);

  const levelFrom = (first: number, step: number): Level => {
    const level: Level = { points: [], total: 0 };
    for (const direction of [1, -1]) {
      let quiet = 0;
      // The middle, t = 0, belongs to one direction only.
      for (let t = first === 0 && direction < 0 ? step : first; t <= widest && quiet < 3; t += step) {
        const offset = direction * spread * Math.sinh(t);
        const weight = Math.exp(a * offset - (a + b) * (softplus(centre + offset) - atCentre)) * Math.cosh(t);
        quiet = weight < negligible ? quiet + 1 : 0;
        level.points.push({ p: 1 / (1 + Math.exp(-centre - offset)), weight });
        level.total += weight;
      }
    }
    return level;
  };

  const known: Level[] = [];
  const levelAt = (depth: number): Level => {
    const step = firstStep * 2 ** -Math.max(0, depth - 1);
    const level = known[depth] ?? (depth === 0 ? levelFrom(0, step) : levelFrom(step / 2, step));
    known[depth] = level;
    return level;
  };

  return (g) => {
    let weighted = 0;
    let total = 0;
    let mean = Infinity;
    for (let depth = 0; depth <= levels; depth += 1) {
      const level = levelAt(depth);
      for (const { p, weight } of level.points) weighted += weight * g(p);
      total += level.total;
      const before = mean;
      mean = weighted / total;
      if (Math.abs(mean - before) <= 1e-14 * Math.abs(mean)) break;
    }
    return mean;
  };
};
