import { negativeBinomialLog } from "./negative-binomial-log.ts";

/** P(N >= n) for the same N: summed upwards beyond the mean, as a complement below it, so small tails keep their digits. */
export const negativeBinomialTail = (r: number, ratio: number, n: number): number => {
  if (n === 0) return 1;
  if (ratio === 0) return 0;
  const q = ratio / (1 + ratio);
  if (n <= r * ratio) {
    let below = 0;
    let term = Math.exp(-r * Math.log1p(ratio));
    // From the lower end the first terms may underflow where the rest counts: start at the far end then.
    if (term > 0) {
      for (let j = 0; j < n; j += 1) {
        below += term;
        term *= ((r + j) / (j + 1)) * q;
      }
      return 1 - below;
    }
    let downwards = Math.exp(negativeBinomialLog(r, ratio, n - 1));
    for (let j = n - 1; j >= 0 && downwards > 1e-18 * below; j -= 1) {
      below += downwards;
      downwards *= j / ((r + j - 1) * q);
    }
    return 1 - below;
  }
  let tail = 0;
  let term = Math.exp(negativeBinomialLog(r, ratio, n));
  for (let j = n; term > 1e-17 * tail; j += 1) {
    tail += term;
    term *= ((r + j) / (j + 1)) * q;
  }
  return tail;
};
