const asymptoticFrom = 12;

/** ψ'(x), the second derivative of ln Γ(x), for x > 0: asymptotic series from 12 on, the recurrence below. Relative error 1e-14. */
export const trigamma = (x: number): number => {
  let sum = 0;
  let shifted = x;
  while (shifted < asymptoticFrom) {
    sum += 1 / (shifted * shifted);
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series =
    1 / 6 -
    square *
      (1 / 30 -
        square * (1 / 42 - square * (1 / 30 - square * (5 / 66 - square * (691 / 2730 - (square * 7) / 6)))));
  return sum + inverse + square / 2 + square * inverse * series;
};
