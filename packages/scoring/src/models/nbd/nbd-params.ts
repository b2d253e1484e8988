/** Purchases are Poisson with rate lambda ~ Gamma(shape r, rate alpha), for ever; alpha is in the unit of time of the data. */
export type NbdParams = { r: number; alpha: number };

export const nbdNames = ["r", "alpha"] as const;
