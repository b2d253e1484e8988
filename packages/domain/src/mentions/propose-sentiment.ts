/// <reference path="./wink-sentiment.d.ts" />
import readSentiment from "wink-sentiment";

type Sentiment = "promoter" | "passive" | "detractor";

/** Of a scale from -5 to 5; nearer to 0 than this, words lean to no side. */
const clearScore = 0.5;
/** More of a long page says nothing new about its sign. */
const mostCharacters = 5_000;

/** What words sound like, for a person to agree or disagree with; null where there are none. */
export function proposeSentiment(words: readonly string[]): Sentiment | null {
  const text = words.filter(Boolean).join("\n").slice(0, mostCharacters).trim();
  if (text === "") return null;
  const { normalizedScore } = readSentiment(text);
  if (normalizedScore >= clearScore) return "promoter";
  return normalizedScore <= -clearScore ? "detractor" : "passive";
}
