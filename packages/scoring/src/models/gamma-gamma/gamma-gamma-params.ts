/**
 * Spend per purchase is Gamma(shape p, rate nu), nu ~ Gamma(shape q, rate v). v is in the unit of money of the data,
 * p and q are pure numbers.
 */
export type GammaGammaParams = { p: number; q: number; v: number };

export const gammaGammaNames = ["p", "q", "v"] as const;
