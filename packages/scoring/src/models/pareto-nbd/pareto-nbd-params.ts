/**
 * Purchases are Poisson with rate lambda ~ Gamma(shape r, rate alpha) over an exponential lifetime whose rate is
 * mu ~ Gamma(shape s, rate beta). alpha and beta are in the unit of time of the data.
 */
export type ParetoNbdParams = { r: number; alpha: number; s: number; beta: number };

export const paretoNbdNames = ["r", "alpha", "s", "beta"] as const;
