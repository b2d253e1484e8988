declare module "wink-sentiment" {
  /** English words, emoji and negation by AFINN; the normalised score lies between -5 and 5. */
  function readSentiment(phrase: string): { score: number; normalizedScore: number };
  export default readSentiment;
}
