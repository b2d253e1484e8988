import { requireWhole } from "../input/require-whole.ts";
import { ScoringInputError } from "../scoring-input-error.ts";

/** People who could refer with the programme and people held out of it, and what each group brought. */
export type HoldoutCounts = {
  exposed: number;
  /** New customers around the exposed, however they came; at most one per person counts. */
  newAmongExposed: number;
  /** Those of them the programme credits to a referral. */
  attributed: number;
  heldOut: number;
  newAmongHeldOut: number;
};

export type IncrementalityBelief = {
  /** Lift over attributed, clipped to 0 to 1; null when nothing was attributed. */
  qHat: number | null;
  a: number;
  b: number;
  mean: number;
  standardDeviation: number;
};

const priorCount = 5;
const priorVariance = 0.25 / (2 * priorCount + 1);
/** Nobody gets to be certain: keeps the belief a proper Beta. */
const edge = 0.05;

/** Share with its variance by Agresti and Caffo 2000: one success and one failure added, so that it is never 0. */
const shareOf = (successes: number, trials: number): { share: number; variance: number } => {
  const smoothed = (successes + 1) / (trials + 2);
  return { share: successes / trials, variance: (smoothed * (1 - smoothed)) / (trials + 2) };
};

/**
 * How much a referral of one source mattered, as a Beta belief: the prior Beta(5, 5), about half, combined by
 * precision with q_hat = (new per exposed - new per held out)/(attributed per exposed), and matched by mean
 * and variance. Weak evidence leaves the prior; the mean stays within .05 and .95.
 *
 * @throws ScoringInputError for counts that are none, an empty group, or more new than people
 */
export const incrementalityPosterior = (counts: HoldoutCounts): IncrementalityBelief => {
  const { exposed, newAmongExposed, attributed, heldOut, newAmongHeldOut } = counts;
  requireWhole(exposed, "exposed", 1);
  requireWhole(heldOut, "heldOut", 1);
  for (const [field, most] of [
    ["newAmongExposed", exposed],
    ["attributed", newAmongExposed],
    ["newAmongHeldOut", heldOut],
  ] as const) {
    if (requireWhole(counts[field], field) > most) {
      throw new ScoringInputError({ field, reason: `must be at most ${most}` });
    }
  }
  const treated = shareOf(newAmongExposed, exposed);
  const control = shareOf(newAmongHeldOut, heldOut);
  const credited = attributed / exposed;
  const evidence = attributed === 0 ? 0 : credited ** 2 / (treated.variance + control.variance);
  const raw = attributed === 0 ? null : (treated.share - control.share) / credited;
  const variance = 1 / (1 / priorVariance + evidence);
  const combined = variance * (0.5 / priorVariance + evidence * (raw ?? 0));
  const mean = Math.min(1 - edge, Math.max(edge, combined));
  const count = (mean * (1 - mean)) / variance - 1;
  return {
    qHat: raw === null ? null : Math.min(1, Math.max(0, raw)),
    a: mean * count,
    b: (1 - mean) * count,
    mean,
    standardDeviation: Math.sqrt(variance),
  };
};
