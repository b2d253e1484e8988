import { bindBetaDropout } from "../beta-dropout/bind-beta-dropout.ts";
import type { BoundModel } from "../purchase-model/bound-model.ts";
import type { MbgNbdParams } from "./mbg-nbd-params.ts";

/** The MBG/NBD with these parameters. Errors: a parameter that is not a finite number above 0. */
export const bindMbgNbd = (params: MbgNbdParams): BoundModel => bindBetaDropout(params, 1);
