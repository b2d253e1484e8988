/** (exp(y) - 1) / y, 1 at y = 0: what (1 - z^(a-1)) / (a-1) and its kin become without a hole at a = 1. */
export const expm1Ratio = (y: number): number => (y === 0 ? 1 : Math.expm1(y) / y);
