import { minorUnitDigits } from "@worth/ui";

/** An amount as a form's field holds it: plain digits with a point, as many decimals as the currency has. */
export function amountFieldText(amountMinor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const all = String(amountMinor).padStart(digits + 1, "0");
  return digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
}

/**
 * An amount a person typed, in minor units; undefined when it is no amount of this currency. A point or a comma parts
 * the decimals; no float ever holds it.
 */
export function readAmountField(typed: string, currency: string): number | undefined {
  const digits = minorUnitDigits(currency);
  const match = /^(\d{1,12})(?:[.,](\d{1,3}))?$/.exec(typed.trim());
  const [, whole = "", decimals = ""] = match ?? [];
  if (!match || decimals.length > digits) return undefined;
  return Number(whole + decimals.padEnd(digits, "0"));
}
