import { logRatio } from "./log-ratio.ts";

/** Logarithmic mean of two positive numbers: (a - b)/ln(a/b), and a when they are equal. */
export const logMean = (a: number, b: number): number => {
  const ratio = logRatio(a, b);
  return ratio === 0 ? a : (a - b) / ratio;
};
