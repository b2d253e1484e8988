import { floatAt } from "../../numbers/float-at.ts";

const tolerance = 2e-14;
const fewestIntervals = 8;

/** Value at w of the polynomial through (nodes, values) at Chebyshev's points of the second kind (barycentric form). */
const valueAt = (nodes: Float64Array, values: Float64Array, w: number): number => {
  let upper = 0;
  let lower = 0;
  const last = nodes.length - 1;
  for (let j = 0; j <= last; j += 1) {
    const distance = w - floatAt(nodes, j);
    if (distance === 0) return floatAt(values, j);
    const weight = ((j === 0 || j === last ? 0.5 : 1) * (j % 2 === 0 ? 1 : -1)) / distance;
    upper += weight * floatAt(values, j);
    lower += weight;
  }
  return upper / lower;
};

/**
 * A stand-in for a smooth, costly f on [from, to], or null where more than `most` calls of f would be needed.
 * Chebyshev interpolation (Trefethen, Approximation Theory and Practice, chapters 4 to 8): the points are doubled until
 * the polynomial predicts every new value to a relative 2e-14, so the error of the finer one is below rounding.
 */
export const interpolateSmooth = (
  f: (w: number) => number,
  from: number,
  to: number,
  most: number,
): ((w: number) => number) | null => {
  const place = (j: number, intervals: number): number =>
    (from + to) / 2 - ((to - from) / 2) * Math.cos((Math.PI * j) / intervals);
  let intervals = fewestIntervals;
  if (intervals + 1 > most) return null;
  let nodes = Float64Array.from({ length: intervals + 1 }, (_, j) => place(j, intervals));
  let values = nodes.map(f);
  for (;;) {
    intervals *= 2;
    if (intervals + 1 > most) return null;
    const finer = Float64Array.from({ length: intervals + 1 }, (_, j) => place(j, intervals));
    const finerValues = finer.map((w, j) => (j % 2 === 0 ? floatAt(values, j / 2) : f(w)));
    const settled = finer.every((w, j) => {
      const value = floatAt(finerValues, j);
      return j % 2 === 0 || Math.abs(valueAt(nodes, values, w) - value) <= tolerance * Math.abs(value);
    });
    nodes = finer;
    values = finerValues;
    if (settled) return (w) => valueAt(nodes, values, w);
  }
};
