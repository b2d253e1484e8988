import type { DistinctPairs } from "../columns/index-pairs.ts";
import { interpolateSmooth } from "../numerics/interpolate-smooth.ts";

const worthInterpolating = 64;

/**
 * f(x, T) for every distinct pair. Where a count comes with many ages, f is taken at some 17 to 65 points of ln(c + T) and
 * interpolated to rounding between them, with c the model's time scale: 25 to 1,000 times fewer calls of a costly f.
 */
export const pairValues = (
  counts: Float64Array,
  ages: Float64Array,
  { left, right }: DistinctPairs,
  timeScale: number,
  f: (x: number, age: number) => number,
): Float64Array => {
  const values = new Float64Array(left.length);
  const pairsOfCount = new Int32Array(counts.length);
  const least = new Float64Array(counts.length).fill(Infinity);
  const most = new Float64Array(counts.length);
  for (let pair = 0; pair < left.length; pair += 1) {
    const at = left[pair] ?? 0;
    const age = ages[right[pair] ?? 0] ?? 0;
    pairsOfCount[at] = (pairsOfCount[at] ?? 0) + 1;
    if (age < (least[at] ?? 0)) least[at] = age;
    if (age > (most[at] ?? 0)) most[at] = age;
  }
  const standIns = Array.from(counts, (x, at) => {
    const size = pairsOfCount[at] ?? 0;
    if (size < worthInterpolating) return null;
    const from = Math.log(timeScale + (least[at] ?? 0));
    const to = Math.log(timeScale + (most[at] ?? 0));
    return interpolateSmooth((w) => f(x, Math.max(0, Math.exp(w) - timeScale)), from, to, size / 2);
  });
  const logAge = ages.map((age) => Math.log(timeScale + age));
  for (let pair = 0; pair < left.length; pair += 1) {
    const at = left[pair] ?? 0;
    const atAge = right[pair] ?? 0;
    const standIn = standIns[at] ?? null;
    values[pair] = standIn === null ? f(counts[at] ?? 0, ages[atAge] ?? 0) : standIn(logAge[atAge] ?? 0);
  }
  return values;
};
