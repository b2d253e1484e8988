import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import type { Cells } from "../columns/index-cells.ts";
import type { BetaDropoutParams, ExtraDropouts } from "./beta-dropout-params.ts";

/** Σ softplus(u) over the cells, its gradient (4) and the upper half of its Hessian, row by row (10). */
export type LeftTerm = { value: number; gradient: Float64Array; upper: Float64Array };

/**
 * Σ softplus(u), u = ln a - ln(b+y-1) + (r+x) ln((α+T)/(α+t_x)): what those who may have left add to the
 * log-likelihood, with its derivatives in r, α, a, b. One exponential and one logarithm a cell; the others from tables.
 */
export const leftTerm = (
  { counts, ages, recencies, cellX, cellAge, cellRecency, customers }: Cells,
  { r, alpha, a, b }: BetaDropoutParams,
  extra: ExtraDropouts,
): LeftTerm => {
  const logAge = ages.map((age) => Math.log(alpha + age));
  const inverseAge = ages.map((age) => 1 / (alpha + age));
  const logRecency = recencies.map((recency) => Math.log(alpha + recency));
  const inverseRecency = recencies.map((recency) => 1 / (alpha + recency));
  const base = counts.map((x) => (x + extra === 0 ? -Infinity : Math.log(a / (b + x + extra - 1))));
  const inverseTrial = counts.map((x) => (x + extra === 0 ? 0 : 1 / (b + x + extra - 1)));
  const size = cellX.length;
  let value = 0;
  // gone: weight of those who left; odd: its variance. gap, rate, trial: derivatives of u in r, α and -b.
  let gone = 0;
  let goneGap = 0;
  let goneRate = 0;
  let goneTrial = 0;
  let goneSlope = 0;
  let goneBend = 0;
  let goneTrial2 = 0;
  let odd = 0;
  let oddGap = 0;
  let oddRate = 0;
  let oddTrial = 0;
  let oddGap2 = 0;
  let oddGapRate = 0;
  let oddGapTrial = 0;
  let oddRate2 = 0;
  let oddRateTrial = 0;
  let oddTrial2 = 0;
  for (let cell = 0; cell < size; cell += 1) {
    const atX = wholeAt(cellX, cell);
    const start = floatAt(base, atX);
    // Nobody here has had an occasion to leave.
    if (start === -Infinity) continue;
    const atAge = wholeAt(cellAge, cell);
    const atRecency = wholeAt(cellRecency, cell);
    const weight = floatAt(customers, cell);
    const exponent = r + floatAt(counts, atX);
    const trial = floatAt(inverseTrial, atX);
    const gap = floatAt(logAge, atAge) - floatAt(logRecency, atRecency);
    const inverseA = floatAt(inverseAge, atAge);
    const inverseR = floatAt(inverseRecency, atRecency);
    const slope = inverseA - inverseR;
    const rate = exponent * slope;
    const u = start + exponent * gap;
    const odds = Math.exp(-Math.abs(u));
    const share = 1 / (1 + odds);
    const p = weight * (u > 0 ? share : share * odds);
    const k = weight * odds * share * share;
    value += weight * (Math.max(u, 0) + Math.log(1 + odds));
    gone += p;
    goneGap += p * gap;
    goneRate += p * rate;
    goneTrial += p * trial;
    goneSlope += p * slope;
    goneBend += p * rate * (inverseA + inverseR);
    goneTrial2 += p * trial * trial;
    odd += k;
    oddGap += k * gap;
    oddRate += k * rate;
    oddTrial += k * trial;
    oddGap2 += k * gap * gap;
    oddGapRate += k * gap * rate;
    oddGapTrial += k * gap * trial;
    oddRate2 += k * rate * rate;
    oddRateTrial += k * rate * trial;
    oddTrial2 += k * trial * trial;
  }
  const gradient = Float64Array.of(goneGap, goneRate, gone / a, -goneTrial);
  const upper = Float64Array.of(
    oddGap2,
    oddGapRate + goneSlope,
    oddGap / a,
    -oddGapTrial,
    oddRate2 - goneBend,
    oddRate / a,
    -oddRateTrial,
    (odd - gone) / (a * a),
    -oddTrial / a,
    oddTrial2 + goneTrial2,
  );
  return { value, gradient, upper };
};
