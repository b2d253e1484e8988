import type { BetaDropoutParams } from "../beta-dropout/beta-dropout-params.ts";

/** The parameters of the MBG/NBD: see BetaDropoutParams. */
export type MbgNbdParams = BetaDropoutParams;
