/**
 * Purchases are Poisson with rate lambda ~ Gamma(shape r, rate alpha); the chance of leaving at each opportunity is
 * p ~ Beta(a, b). alpha is in the unit of time of the data, the others are pure numbers.
 */
export type BetaDropoutParams = { r: number; alpha: number; a: number; b: number };

export const betaDropoutNames = ["r", "alpha", "a", "b"] as const;

/**
 * How many opportunities to leave a customer has had beyond the repeat purchases: none in the BG/NBD,
 * one (right after the first purchase) in the MBG/NBD. It is the whole difference between the two models.
 */
export type ExtraDropouts = 0 | 1;
