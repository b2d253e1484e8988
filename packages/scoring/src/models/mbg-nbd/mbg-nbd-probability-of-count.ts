import { probabilityOfCountOne } from "../purchase-model/probability-of-count-one.ts";
import { bindMbgNbd } from "./bind-mbg-nbd.ts";
import type { MbgNbdParams } from "./mbg-nbd-params.ts";

/**
 * P(a new customer makes exactly n repeat purchases in the time t from the first) under the MBG/NBD
 * (Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24:201). Errors: ScoringInputError for a negative t or an n that is not a count.
 */
export const mbgNbdProbabilityOfCount = (params: MbgNbdParams, t: number, n: number): number =>
  probabilityOfCountOne(bindMbgNbd(params), t, n);
