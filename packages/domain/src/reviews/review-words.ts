import type { ReviewWordsOutput } from "@worth/contracts";

/** The words of a review, as they are sent out; none of an erased one. */
export function wordsOf(text: ReviewWordsOutput | null): ReviewWordsOutput {
  const { title = "", body = "", pros = "", cons = "", videoUrl = "" } = text ?? {};
  return { title, body, pros, cons, videoUrl };
}
