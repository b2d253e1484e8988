/** Shares people have words for; the text is `value:share.<name>`. */
const namedShares = {
  tenth: 1 / 10,
  fifth: 1 / 5,
  quarter: 1 / 4,
  third: 1 / 3,
  half: 1 / 2,
  two_thirds: 2 / 3,
  three_quarters: 3 / 4,
  four_fifths: 4 / 5,
  nine_tenths: 9 / 10,
} as const;

export type ShareName = "none" | "little" | keyof typeof namedShares | "nearly_all" | "all";

/** Shares of less than this, and wholes that lack less than this, have words of their own. */
const sliver = 0.025;

/** The word nearest to a part of a whole; "none" and "all" only when it is exactly so. */
export function nameShare(part: number, whole: number): ShareName {
  if (whole <= 0 || part <= 0) return "none";
  if (part >= whole) return "all";
  const share = part / whole;
  if (share < sliver) return "little";
  if (share > 1 - sliver) return "nearly_all";
  const distance = (name: keyof typeof namedShares) => Math.abs(share - namedShares[name]);
  const names = Object.keys(namedShares) as (keyof typeof namedShares)[];
  return names.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}
