/** A stored rate without the zeros its column fills it up with. */
export function plainRate(stored: string): string {
  return stored.includes(".") ? stored.replace(/\.?0+$/, "") : stored;
}
