/**
 * Splits 1 up a referral chain. L = consecutive necessary edges from the buyer up,
 * P(L = l) = q1…ql (1 - q(l+1)), without the last factor at the root; a run of l edges is shared equally
 * by its l + 1 people (the Shapley value of the path game), so person k gets the sum of P(L = l)/(l + 1)
 * over l >= k.
 *
 * @param incrementality q of each edge, the buyer's own first; each 0 to 1
 * @returns weights of buyer, parent, grandparent…: one more than the edges, at least 0, summing to 1
 */
export const chainWeights = (incrementality: readonly number[]): number[] => {
  const shareOfRun: number[] = [];
  let reached = 1;
  incrementality.forEach((q, length) => {
    shareOfRun.push((reached * (1 - q)) / (length + 1));
    reached *= q;
  });
  let weight = reached / (incrementality.length + 1);
  const weights = [weight];
  for (const share of shareOfRun.toReversed()) weights.push((weight += share));
  return weights.toReversed();
};
