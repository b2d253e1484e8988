import { minorUnitDigits } from "@worth/ui";

/** An amount as a form's field holds it: plain digits with a point, as many decimals as the currency has. */
export function moneyFieldText(amountMinor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const all = String(amountMinor).padStart(digits + 1, "0");
  return digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
}

/**
 * An amount a person typed, in minor units; null when it is no amount of this currency. A point or a comma parts the
 * decimals; no float ever holds it.
 */
export function readMoneyField(typed: string | undefined, currency: string): number | null {
  const digits = minorUnitDigits(currency);
  const match = /^(\d{1,12})(?:[.,](\d{1,3}))?$/.exec(typed?.trim() ?? "");
  if (!match) return null;
  const [, whole = "", decimals = ""] = match;
  if (decimals.length > digits) return null;
  return Number(whole + decimals.padEnd(digits, "0"));
}
