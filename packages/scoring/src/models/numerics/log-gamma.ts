const halfLogTwoPi = 0.9189385332046728;
const stirlingFrom = 12;

/**
 * ln Γ(x) for x > 0: Stirling's series from 12 on (its eighth term is below 1e-17 there), the recurrence below.
 * Absolute error below 1e-14 near the zeros at 1 and 2, relative error below 1e-15 elsewhere.
 *
 * Own code, because the kept library (stdlib's gammaln and digamma) brings 160 packages for two functions
 * that the fits call once per distinct count.
 */
export const logGamma = (x: number): number => {
  let product = 1;
  let shifted = x;
  while (shifted < stirlingFrom) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square *
            (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360 - square / 156))))));
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + series - Math.log(product);
};
