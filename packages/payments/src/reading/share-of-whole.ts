/**
 * What falls on the part from `fromMinor` to `toMinor` of a total when `wholeMinor` is spread over all of it. Parts that
 * follow one another add up to the whole exactly. Rounds half up.
 */
export function shareOfWhole(
  wholeMinor: number,
  { totalMinor, fromMinor, toMinor }: { totalMinor: number; fromMinor: number; toMinor: number },
): number {
  if (totalMinor === 0) return 0;
  const until = (minor: number): bigint => {
    const [whole, total] = [BigInt(wholeMinor), BigInt(totalMinor)];
    return (2n * whole * BigInt(Math.min(minor, totalMinor)) + total) / (2n * total);
  };
  return Number(until(toMinor) - until(fromMinor));
}
