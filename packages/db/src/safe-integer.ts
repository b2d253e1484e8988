/**
 * A bigint column as a safe integer.
 * @throws RangeError above 2^53 - 1, where a float would silently lose units of money.
 */
export function toSafeInteger(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} does not fit a safe integer`);
  return number;
}
