import { probabilityOfCountOne } from "../purchase-model/probability-of-count-one.ts";
import { bindParetoNbd } from "./bind-pareto-nbd.ts";
import type { ParetoNbdParams } from "./pareto-nbd-params.ts";

/**
 * P(a new customer makes exactly n repeat purchases in the time t from the first) under the Pareto/NBD
 * (Schmittlein, Morrison & Colombo 1987, Management Science 33:1). Errors: ScoringInputError for a negative t or an n that is not a count.
 */
export const paretoNbdProbabilityOfCount = (params: ParetoNbdParams, t: number, n: number): number =>
  probabilityOfCountOne(bindParetoNbd(params), t, n);
