/** The chance of not renewing is theta ~ Beta(alpha, beta), the same at every renewal of one customer. Pure numbers. */
export type ShiftedBetaGeometricParams = { alpha: number; beta: number };

export const sbgNames = ["alpha", "beta"] as const;
