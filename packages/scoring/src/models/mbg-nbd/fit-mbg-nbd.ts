import { type BetaDropoutFit, fitBetaDropout } from "../beta-dropout/fit-beta-dropout.ts";
import type { PurchaseColumns } from "../columns/purchase-columns.ts";
import type { FitOptions } from "../fitting/fit-options.ts";
import type { MbgNbdParams } from "./mbg-nbd-params.ts";

export type MbgNbdFit = BetaDropoutFit;

/**
 * Fits the MBG/NBD (Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24:201): Poisson purchases at gamma distributed
 * rates; leaving is possible right after each purchase, the first included, with beta distributed chance.
 * Columns: one row per customer, times in any one unit (alpha comes out in it); `count` weighs a row.
 * With `prior` the fit is the most probable one under it; `logLikelihood` is that of the data alone either way.
 * Errors: ScoringInputError naming the row of an impossible history, or no rows.
 */
export const fitMbgNbd = (columns: PurchaseColumns, options: FitOptions<MbgNbdParams> = {}): MbgNbdFit =>
  fitBetaDropout(columns, 1, options);
