import { requirePositive } from "../input/require-positive.ts";
import { requireWhole } from "../input/require-whole.ts";
import { ScoringInputError } from "../scoring-input-error.ts";

export type BetaBelief = { a: number; b: number; mean: number; standardDeviation: number };

/**
 * A Beta belief about a probability, updated by what was counted.
 *
 * @param prior pseudo-counts of yes and no, each above 0
 * @throws ScoringInputError for a prior that is none, or more successes than trials
 */
export const betaPosterior = (
  prior: { a: number; b: number },
  { successes, trials }: { successes: number; trials: number },
): BetaBelief => {
  requireWhole(trials, "trials");
  if (requireWhole(successes, "successes") > trials) {
    throw new ScoringInputError({ field: "successes", reason: "must not exceed the trials" });
  }
  const a = requirePositive(prior.a, "a") + successes;
  const b = requirePositive(prior.b, "b") + (trials - successes);
  const mean = a / (a + b);
  return { a, b, mean, standardDeviation: Math.sqrt((mean * (1 - mean)) / (a + b + 1)) };
};
