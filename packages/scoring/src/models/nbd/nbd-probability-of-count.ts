import { probabilityOfCountOne } from "../purchase-model/probability-of-count-one.ts";
import { bindNbd } from "./bind-nbd.ts";
import type { NbdParams } from "./nbd-params.ts";

/**
 * P(a new customer makes exactly n repeat purchases in the time t from the first) under the NBD
 * (Ehrenberg 1959, Applied Statistics 8:26). Errors: ScoringInputError for a negative t or an n that is not a count.
 */
export const nbdProbabilityOfCount = (params: NbdParams, t: number, n: number): number =>
  probabilityOfCountOne(bindNbd(params), t, n);
