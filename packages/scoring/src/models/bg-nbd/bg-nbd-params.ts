import type { BetaDropoutParams } from "../beta-dropout/beta-dropout-params.ts";

/** The parameters of the BG/NBD: see BetaDropoutParams. */
export type BgNbdParams = BetaDropoutParams;
