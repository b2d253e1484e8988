/** 1 / (1 + exp(u)): the probability whose complement has the log-odds u. No overflow for any u, infinite ones included. */
export const logistic = (u: number): number => {
  if (u > 0) {
    const odds = Math.exp(-u);
    return odds / (1 + odds);
  }
  return 1 / (1 + Math.exp(u));
};
