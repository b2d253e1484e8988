/** ln(a/b) of two positive numbers, without losing digits when they are close nor overflowing when far. */
export const logRatio = (a: number, b: number): number => {
  const relative = (a - b) / b;
  return Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.log(a) - Math.log(b);
};
