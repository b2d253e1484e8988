import type { Cells } from "../columns/index-cells.ts";
import type { Likelihood } from "../fitting/fit-parameters.ts";
import { digamma } from "../numerics/digamma.ts";
import { logGamma } from "../numerics/log-gamma.ts";
import type { ExtraDropouts } from "./beta-dropout-params.ts";

const coarseCells = 20_000;

/**
 * The log-likelihood of BG/NBD (extra 0) and MBG/NBD (extra 1), y = x + extra:
 * ln Γ(r+x)/Γ(r) + r ln α + ln Γ(a+b) Γ(b+y) / (Γ(b) Γ(a+b+y)) - (r+x) ln(α+T) + [y>0] softplus(u),
 * u = ln a - ln(b+y-1) + (r+x) ln((α+T)/(α+t_x)).
 * Everything but softplus(u) depends on x or T alone and is summed once per distinct value; softplus(u) once per cell,
 * with its logarithms from tables.
 */
export const betaDropoutLikelihood = (cells: Cells, extra: ExtraDropouts): Likelihood => {
  const { counts, ages, recencies, customers } = cells;
  const customersOfX = new Float64Array(counts.length);
  const customersOfAge = new Float64Array(ages.length);
  const purchasesOfAge = new Float64Array(ages.length);
  let total = 0;
  let live = 0;
  for (let cell = 0; cell < customers.length; cell += 1) {
    const weight = customers[cell] ?? 0;
    const atX = cells.cellX[cell] ?? 0;
    const atAge = cells.cellAge[cell] ?? 0;
    const x = counts[atX] ?? 0;
    total += weight;
    customersOfX[atX] = (customersOfX[atX] ?? 0) + weight;
    customersOfAge[atAge] = (customersOfAge[atAge] ?? 0) + weight;
    purchasesOfAge[atAge] = (purchasesOfAge[atAge] ?? 0) + weight * x;
    if (x + extra > 0) live += 1;
  }
  // The cells with a chance of having left, packed: the hot loop reads them in order.
  const liveX = new Int32Array(live);
  const liveAge = new Int32Array(live);
  const liveRecency = new Int32Array(live);
  const liveCustomers = new Float64Array(live);
  let liveTotal = 0;
  let next = 0;
  for (let cell = 0; cell < customers.length; cell += 1) {
    const atX = cells.cellX[cell] ?? 0;
    if ((counts[atX] ?? 0) + extra === 0) continue;
    liveX[next] = atX;
    liveAge[next] = cells.cellAge[cell] ?? 0;
    liveRecency[next] = cells.cellRecency[cell] ?? 0;
    liveCustomers[next] = customers[cell] ?? 0;
    liveTotal += customers[cell] ?? 0;
    next += 1;
  }

  const logAge = new Float64Array(ages.length);
  const inverseAge = new Float64Array(ages.length);
  const logRecency = new Float64Array(recencies.length);
  const inverseRecency = new Float64Array(recencies.length);
  const oddsBase = new Float64Array(counts.length);
  const inverseTrial = new Float64Array(counts.length);

  const evaluate = (parameters: Float64Array, gradient: Float64Array, stride: number): number => {
    const [r = 0, alpha = 0, a = 0, b = 0] = parameters;
    const logA = Math.log(a);
    const gammaR = logGamma(r);
    const gammaB = logGamma(b);
    const gammaAB = logGamma(a + b);
    const psiR = digamma(r);
    const psiB = digamma(b);
    const psiAB = digamma(a + b);
    let value = total * r * Math.log(alpha);
    let dr = total * Math.log(alpha);
    let dAlpha = (total * r) / alpha;
    let da = 0;
    let db = 0;
    for (let i = 0; i < counts.length; i += 1) {
      const x = counts[i] ?? 0;
      const y = x + extra;
      const weight = customersOfX[i] ?? 0;
      value += weight * (logGamma(r + x) - gammaR + gammaAB + logGamma(b + y) - gammaB - logGamma(a + b + y));
      dr += weight * (digamma(r + x) - psiR);
      const psiTrials = digamma(a + b + y);
      da += weight * (psiAB - psiTrials);
      db += weight * (psiAB + digamma(b + y) - psiB - psiTrials);
      oddsBase[i] = y === 0 ? 0 : logA - Math.log(b + y - 1);
      inverseTrial[i] = y === 0 ? 0 : 1 / (b + y - 1);
    }
    for (let i = 0; i < ages.length; i += 1) {
      const until = alpha + (ages[i] ?? 0);
      const log = Math.log(until);
      const exponent = r * (customersOfAge[i] ?? 0) + (purchasesOfAge[i] ?? 0);
      logAge[i] = log;
      inverseAge[i] = 1 / until;
      value -= exponent * log;
      dr -= (customersOfAge[i] ?? 0) * log;
      dAlpha -= exponent / until;
    }
    for (let i = 0; i < recencies.length; i += 1) {
      const until = alpha + (recencies[i] ?? 0);
      logRecency[i] = Math.log(until);
      inverseRecency[i] = 1 / until;
    }
    let softplus = 0;
    let leftLog = 0;
    let leftRate = 0;
    let left = 0;
    let leftTrial = 0;
    let used = 0;
    for (let cell = 0; cell < live; cell += stride) {
      const atX = liveX[cell] ?? 0;
      const atAge = liveAge[cell] ?? 0;
      const atRecency = liveRecency[cell] ?? 0;
      const weight = liveCustomers[cell] ?? 0;
      const exponent = r + (counts[atX] ?? 0);
      const gap = (logAge[atAge] ?? 0) - (logRecency[atRecency] ?? 0);
      const u = (oddsBase[atX] ?? 0) + exponent * gap;
      const odds = Math.exp(-Math.abs(u));
      const share = weight / (1 + odds);
      const gone = u > 0 ? share : share * odds;
      softplus += weight * (Math.max(u, 0) + Math.log(1 + odds));
      leftLog += gone * gap;
      leftRate += gone * exponent * ((inverseAge[atAge] ?? 0) - (inverseRecency[atRecency] ?? 0));
      left += gone;
      leftTrial += gone * (inverseTrial[atX] ?? 0);
      used += weight;
    }
    const scale = used === 0 ? 0 : liveTotal / used;
    gradient[0] = dr + scale * leftLog;
    gradient[1] = dAlpha + scale * leftRate;
    gradient[2] = da + (scale * left) / a;
    gradient[3] = db - scale * leftTrial;
    return value + scale * softplus;
  };
  return { customers: total, coarseStride: Math.max(1, Math.floor(live / coarseCells)), evaluate };
};
