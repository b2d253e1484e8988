/**
 * A share between 0 and 1 as per cent. What is neither nothing nor all never reads as 0 % or 100 %.
 * @param digits decimals of the per cent
 */
export function formatShare(locale: string, share: number, digits: number): string {
  const least = 10 ** -(digits + 2);
  const write = (value: number): string =>
    new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(value);
  if (share > 0 && share < least / 2) return `<${write(least)}`;
  if (share < 1 && share >= 1 - least / 2) return `>${write(1 - least)}`;
  return write(share);
}
