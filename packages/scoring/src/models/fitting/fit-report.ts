import type { FittedParameters } from "./fit-parameters.ts";

/** What every fit says about itself beside its parameters. */
export type FitReport<Name extends string> = {
  /** Natural logarithm, of the data alone (a prior is not in it). */
  logLikelihood: number;
  /** From the curvature at the maximum; null where the data do not settle every parameter. */
  standardErrors: Record<Name, number> | null;
  /** Of the parameters in their order; null with `standardErrors`. */
  covariance: readonly (readonly number[])[] | null;
  iterations: number;
};

/** Names the numbers of a fit. `names` lists the parameters in the order of the vector. */
export const reportFit = <Name extends string>(
  names: readonly Name[],
  { logLikelihood, covariance, iterations }: FittedParameters,
): FitReport<Name> => {
  const named: Partial<Record<Name, number>> = {};
  for (const [i, name] of names.entries()) named[name] = Math.sqrt(covariance?.[i]?.[i] ?? 0);
  return {
    logLikelihood,
    standardErrors: covariance === null ? null : (named as Record<Name, number>),
    covariance,
    iterations,
  };
};
