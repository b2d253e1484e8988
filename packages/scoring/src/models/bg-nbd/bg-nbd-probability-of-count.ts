import { probabilityOfCountOne } from "../purchase-model/probability-of-count-one.ts";
import { bindBgNbd } from "./bind-bg-nbd.ts";
import type { BgNbdParams } from "./bg-nbd-params.ts";

/**
 * P(a new customer makes exactly n repeat purchases in the time t from the first) under the BG/NBD
 * (Fader, Hardie & Lee 2005, Marketing Science 24:275). Errors: ScoringInputError for a negative t or an n that is not a count.
 */
export const bgNbdProbabilityOfCount = (params: BgNbdParams, t: number, n: number): number =>
  probabilityOfCountOne(bindBgNbd(params), t, n);
