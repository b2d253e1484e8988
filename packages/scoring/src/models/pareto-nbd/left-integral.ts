import { gaussLegendreNodes } from "../numerics/gauss-legendre-nodes.ts";
import type { ParetoNbdParams } from "./pareto-nbd-params.ts";

/** The mass of having left, and means under it: what a likelihood and its gradient need. */
export type LeftIntegral = {
  /** ln of the integral; -Infinity where t_x = T. */
  log: number;
  /** Means of ln(α+τ), ln(β+τ), 1/(α+τ), 1/(β+τ) over the moments τ of leaving; those of t_x where t_x = T. */
  meanLogAlpha: number;
  meanLogBeta: number;
  meanInverseAlpha: number;
  meanInverseBeta: number;
};

const widestPanel = 3;
const steepestPanel = 14;
const faded = 40;

/**
 * ∫ (α+τ)^-(r+x) (β+τ)^-(s+1) dτ over τ from t_x to T: the left-while-unobserved part of the Pareto/NBD likelihood,
 * which the literature writes as a difference of two 2F1 (Fader & Hardie 2005, note 009). Here by Gauss and Legendre's
 * rule in v = ln((m+τ)/(m+t_x)), m = min(α, β), where the integrand is smooth: the series of 2F1 needs thousands of
 * terms when α and β are far apart and their difference loses digits when T is near t_x, this does neither, and the
 * gradient comes from the same nodes. Relative error below 1e-13.
 */
export const leftIntegral = (
  { r, alpha, s, beta }: ParetoNbdParams,
  x: number,
  tx: number,
  age: number,
): LeftIntegral => {
  const alphaIsLess = alpha <= beta;
  const lesser = Math.min(alpha, beta);
  const gap = Math.max(alpha, beta) - lesser;
  const steepLesser = alphaIsLess ? r + x : s + 1;
  const steepGreater = alphaIsLess ? s + 1 : r + x;
  const origin = lesser + tx;
  const ratio = origin / (origin + gap);
  const range = Math.log1p((age - tx) / origin);
  // Where β is far above every time there is, its part falls slowly however large s: a fit that sees everybody leave at
  // one rate goes there, and panels as narrow as s alone would have them are too many to count.
  const steepest = (ratio * Math.exp(range)) / (1 + ratio * Math.expm1(range));
  const width = Math.min(widestPanel, steepestPanel / (steepLesser + steepGreater * steepest + 1));
  let sum = 0;
  let logLesser = 0;
  let logGreater = 0;
  let inverseLesser = 0;
  let inverseGreater = 0;
  // Sums are relative to exp(reference), the largest exponent met, so they neither overflow nor vanish.
  let reference = -Infinity;
  for (let from = 0; from < range; from += width) {
    const length = Math.min(width, range - from);
    let highest = -Infinity;
    for (const { node, weight } of gaussLegendreNodes) {
      const v = from + length * node;
      const growth = Math.expm1(v);
      const further = Math.log1p(ratio * growth);
      const exponent = v - steepLesser * v - steepGreater * further;
      highest = Math.max(highest, exponent);
      if (exponent > reference) {
        const rescale = Math.exp(reference - exponent);
        sum *= rescale;
        logLesser *= rescale;
        logGreater *= rescale;
        inverseLesser *= rescale;
        inverseGreater *= rescale;
        reference = exponent;
      }
      const mass = weight * length * Math.exp(exponent - reference);
      sum += mass;
      logLesser += mass * v;
      logGreater += mass * further;
      inverseLesser += mass / (1 + growth);
      inverseGreater += mass / (1 + ratio * growth);
    }
    if (highest < reference - faded) break;
  }
  const known = sum === 0 ? 1 : sum;
  const meanLogLesser = Math.log(origin) + logLesser / known;
  const meanLogGreater = Math.log(origin + gap) + logGreater / known;
  const meanInverseLesser = (sum === 0 ? 1 : inverseLesser / sum) / origin;
  const meanInverseGreater = (sum === 0 ? 1 : inverseGreater / sum) / (origin + gap);
  const log =
    Math.log(sum) + reference + (1 - steepLesser) * Math.log(origin) - steepGreater * Math.log(origin + gap);
  return {
    log: sum === 0 ? -Infinity : log,
    meanLogAlpha: alphaIsLess ? meanLogLesser : meanLogGreater,
    meanLogBeta: alphaIsLess ? meanLogGreater : meanLogLesser,
    meanInverseAlpha: alphaIsLess ? meanInverseLesser : meanInverseGreater,
    meanInverseBeta: alphaIsLess ? meanInverseGreater : meanInverseLesser,
  };
};
