/** Where a likelihood writes its derivatives: the gradient, and row by row the Hessian when there is a place for it. */
export type Derivatives = { gradient: Float64Array; hessian: Float64Array | null };

/**
 * A log-likelihood in the natural (positive) parameters. `evaluate` returns the sum over the `customers` and writes
 * its derivatives.
 */
export type Likelihood = {
  customers: number;
  evaluate: (parameters: Float64Array, derivatives: Derivatives) => number;
};
