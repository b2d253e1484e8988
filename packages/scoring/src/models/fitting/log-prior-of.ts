import { requirePositive } from "../../input/require-positive.ts";
import type { FitOptions } from "./fit-options.ts";
import type { LogPrior } from "./log-objective.ts";

/** The prior of the options in the order of the parameters. Errors: a centre or deviation that is not above 0. */
export const logPriorOf = <Name extends string>(
  names: readonly Name[],
  { prior }: FitOptions<Readonly<Record<Name, number>>>,
): LogPrior | undefined =>
  prior && {
    center: names.map((name) => requirePositive(prior.center[name], `prior.center.${name}`)),
    logDeviation: requirePositive(prior.logDeviation, "prior.logDeviation"),
  };
