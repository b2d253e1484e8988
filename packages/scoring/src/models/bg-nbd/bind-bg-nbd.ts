import { bindBetaDropout } from "../beta-dropout/bind-beta-dropout.ts";
import type { BoundModel } from "../purchase-model/bound-model.ts";
import type { BgNbdParams } from "./bg-nbd-params.ts";

/** The BG/NBD with these parameters. Errors: a parameter that is not a finite number above 0. */
export const bindBgNbd = (params: BgNbdParams): BoundModel => bindBetaDropout(params, 0);
