const asymptoticFrom = 12;

/** ψ(x) = d/dx ln Γ(x) for x > 0, by the asymptotic series from 12 on and the recurrence below. Absolute error 1e-14. */
export const digamma = (x: number): number => {
  let sum = 0;
  let shifted = x;
  while (shifted < asymptoticFrom) {
    sum += 1 / shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series =
    square *
    (1 / 12 -
      square *
        (1 / 120 -
          square *
            (1 / 252 - square * (1 / 240 - square * (1 / 132 - square * (691 / 32760 - square / 12))))));
  return Math.log(shifted) - inverse / 2 - series - sum;
};
