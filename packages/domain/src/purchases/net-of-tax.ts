/**
 * The part of a gross amount that is not tax, when `taxMinor` of `grossMinor` is; exact for the whole amount, so that
 * a full refund leaves 0. Rounds half up.
 */
export function netOfTax(
  amountMinor: number,
  { grossMinor, taxMinor }: { grossMinor: number; taxMinor: number },
): number {
  if (grossMinor === 0) return 0;
  const [amount, gross, net] = [BigInt(amountMinor), BigInt(grossMinor), BigInt(grossMinor - taxMinor)];
  return Number((2n * amount * net + gross) / (2n * gross));
}
