import { requireWhole } from "../input/require-whole.ts";
import { ScoringInputError } from "../scoring-input-error.ts";

/** The 97.5th percentile of the normal distribution. */
const z = 1.959963984540054;

/**
 * A share with its 95 % interval by Wilson 1927, which stays within 0 to 1 and is honest for few cases
 * (members who recommend, against non-members).
 *
 * @throws ScoringInputError for no trials, or more successes than trials
 */
export const proportionInterval = (
  successes: number,
  trials: number,
): { share: number; low: number; high: number } => {
  requireWhole(trials, "trials", 1);
  if (requireWhole(successes, "successes") > trials) {
    throw new ScoringInputError({ field: "successes", reason: "must not exceed the trials" });
  }
  const share = successes / trials;
  const squared = z ** 2 / trials;
  const centre = (share + squared / 2) / (1 + squared);
  const half = Math.sqrt(share * (1 - share) * squared + squared ** 2 / 4) / (1 + squared);
  // At 0 and at all the bound is exact; rounding would put it a hair outside.
  return { share, low: successes === 0 ? 0 : centre - half, high: successes === trials ? 1 : centre + half };
};
