/** Shares people have words for; the text is `value:share.<name>`. */
const namedShares = {
  none: 0,
  tenth: 1 / 10,
  fifth: 1 / 5,
  quarter: 1 / 4,
  third: 1 / 3,
  half: 1 / 2,
  two_thirds: 2 / 3,
  three_quarters: 3 / 4,
  four_fifths: 4 / 5,
  nine_tenths: 9 / 10,
  all: 1,
} as const;

export type ShareName = keyof typeof namedShares;

/** The word nearest to a part of a whole. "None" and "all" are kept for shares that round to them as per cent. */
export function nameShare(part: number, whole: number): ShareName {
  const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
  if (share < 0.005) return "none";
  if (share >= 0.995) return "all";
  const between = (Object.keys(namedShares) as ShareName[]).filter(
    (name) => name !== "none" && name !== "all",
  );
  const distance = (name: ShareName) => Math.abs(share - namedShares[name]);
  return between.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}
