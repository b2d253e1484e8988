import { logGammaGain } from "../numerics/log-gamma-gain.ts";
import { negativeBinomialLog } from "../numerics/negative-binomial-log.ts";
import { negativeBinomialTail } from "../numerics/negative-binomial-tail.ts";
import type { BetaDropoutParams, ExtraDropouts } from "./beta-dropout-params.ts";

/**
 * P(X(t) = n), equation 8 of Fader, Hardie & Lee (2005) with y = n + extra occasions to leave:
 * survived them all and bought n times, or left at the last of them having been there for n purchases or more.
 */
export const betaDropoutProbabilityOfCount = (
  { r, alpha, a, b }: BetaDropoutParams,
  extra: ExtraDropouts,
  t: number,
  n: number,
): number => {
  const ratio = t / alpha;
  const trials = n + extra;
  const surviveLog = logGammaGain(b, trials) - logGammaGain(a + b, trials);
  const stayed = Math.exp(surviveLog + negativeBinomialLog(r, ratio, n));
  if (trials === 0) return stayed;
  const leaveLog = Math.log(a) + logGammaGain(b, trials - 1) - logGammaGain(a + b, trials);
  return stayed + Math.exp(leaveLog) * negativeBinomialTail(r, ratio, n);
};
