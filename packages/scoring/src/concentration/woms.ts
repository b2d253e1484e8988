import { ScoringInputError } from "../scoring-input-error.ts";
import { wallys } from "./wallys.ts";

/**
 * WOMs: of the fewest customers who together make `share` of all word-of-mouth value, those who are not
 * detractors. A detractor's value stays in the base: the list must not grow because one is left out.
 *
 * @param wordOfMouth referral + influence received, one per customer, any unit, at least 0
 * @param isDetractor one per customer
 * @returns indices, the largest value first; each has a value above 0
 * @throws ScoringInputError for columns of different length, and as `wallys`
 */
export const woms = (
  wordOfMouth: ArrayLike<number>,
  isDetractor: ArrayLike<boolean>,
  share = 0.8,
): number[] => {
  if (isDetractor.length !== wordOfMouth.length) {
    throw new ScoringInputError({ field: "isDetractor", reason: "must be as long as wordOfMouth" });
  }
  return wallys(wordOfMouth, share).filter((index) => isDetractor[index] === false);
};
