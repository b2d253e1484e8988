import { at } from "../../numbers/at.ts";
import type { FittedParameters } from "./fit-parameters.ts";

/** What every fit says about itself beside its parameters. */
export type FitReport<Name extends string> = {
  /** Natural logarithm, of the data alone (a prior is not in it). */
  logLikelihood: number;
  /** From the curvature at the maximum; null where the data do not settle every parameter. */
  standardErrors: Readonly<Record<Name, number>> | null;
  /** Of the parameters in their order; null with `standardErrors`. */
  covariance: readonly (readonly number[])[] | null;
  iterations: number;
};

/** Names the numbers of a fit. `names` lists the parameters in the order of the vector. */
export const reportFit = <Name extends string>(
  names: readonly Name[],
  { logLikelihood, covariance, iterations }: FittedParameters,
): FitReport<Name> => {
  const errors = covariance?.map((row, i) => [at(names, i), Math.sqrt(at(row, i))]);
  const standardErrors = errors === undefined ? null : (Object.fromEntries(errors) as Record<Name, number>);
  return { logLikelihood, standardErrors, covariance, iterations };
};
