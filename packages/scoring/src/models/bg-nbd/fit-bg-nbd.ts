import { type BetaDropoutFit, fitBetaDropout } from "../beta-dropout/fit-beta-dropout.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import type { FitOptions } from "../fitting/fit-options.ts";
import type { BgNbdParams } from "./bg-nbd-params.ts";

export type BgNbdFit = BetaDropoutFit;

/**
 * Fits the BG/NBD (Fader, Hardie & Lee 2005, Marketing Science 24:275): Poisson purchases at gamma distributed
 * rates; leaving is possible right after each repeat purchase, with beta distributed chance.
 * Columns: one row per customer, times in any one unit (alpha comes out in it); `count` weighs a row.
 * With `prior` the fit is the most probable one under it; `logLikelihood` is that of the data alone either way.
 * Errors: ScoringInputError naming the row of an impossible history, or no rows.
 */
export const fitBgNbd = (columns: PurchaseColumns, options: FitOptions<BgNbdParams> = {}): BgNbdFit =>
  fitBetaDropout(columns, 0, options);
