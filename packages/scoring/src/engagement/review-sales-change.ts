import { requireFinite } from "../input/require-finite.ts";
import { requirePositive } from "../input/require-positive.ts";

/** Elasticities of sales, from a meta-analysis of 51 studies (You, Vadakkepatt & Joshi 2015, Journal of Marketing 79:19). */
export const reviewElasticity = { volume: 0.236, valence: 0.417 } as const;

/** Reviews of one product; `rating` is the mean of its stars. */
export type ReviewState = { count: number; rating: number };

/**
 * Prior for the change of sales between two states of a product's reviews.
 *
 * @param before counts and ratings above 0: an elasticity says nothing about the first review, see `reviewLift`
 * @returns relative change; .1 is 10 % more
 * @throws ScoringInputError naming a count or rating that is not above 0
 */
export const reviewSalesChange = (before: ReviewState, after: ReviewState): number => {
  const logOf = (value: number, field: string): number => Math.log(requirePositive(value, field));
  const volume = logOf(after.count, "after.count") - logOf(before.count, "before.count");
  const valence = logOf(after.rating, "after.rating") - logOf(before.rating, "before.rating");
  const change = Math.expm1(reviewElasticity.volume * volume + reviewElasticity.valence * valence);
  return requireFinite(change, "after");
};
