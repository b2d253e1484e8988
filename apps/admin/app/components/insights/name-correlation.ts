/** How strongly two orders agree, in words; the text is `insights:comparison.ranks.title.<name>`. */
export type CorrelationName = "none" | "weak" | "clear" | "opposite" | "unknown";

/** Cohen's conventions for a correlation: below .1 nothing to speak of, from .3 on something one sees. */
export function nameCorrelation(correlation: number | null): CorrelationName {
  if (correlation === null) return "unknown";
  if (correlation <= -0.1) return "opposite";
  if (correlation < 0.1) return "none";
  return correlation < 0.3 ? "weak" : "clear";
}
