export type Anniversary = { at: Date; years: number };

/** The days in a window, until exclusive, on which a whole number of years has passed; 29 February falls on 1 March. */
export function anniversariesBetween(
  joinedAt: Date,
  { from, until }: { from: Date; until: Date },
): Anniversary[] {
  const found: Anniversary[] = [];
  const first = Math.max(1, from.getUTCFullYear() - joinedAt.getUTCFullYear());
  for (let years = first; ; years += 1) {
    const at = new Date(joinedAt);
    at.setUTCFullYear(joinedAt.getUTCFullYear() + years);
    if (at >= until) return found;
    if (at >= from) found.push({ at, years });
  }
}
