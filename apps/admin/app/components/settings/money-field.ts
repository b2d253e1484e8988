import { minorUnitDigits } from "@worth/ui";

/** An amount as a form's field holds it: plain digits with a point, as many decimals as the currency has. */
export function moneyFieldText(amountMinor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const all = String(amountMinor).padStart(digits + 1, "0");
  return digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
}

/**
 * An amount a person typed, in minor units; null when the field is empty, NaN when it holds no amount of this currency.
 * A point or a comma parts the decimals; no float ever holds it.
 */
export function readMoneyField(typed: string | undefined, currency: string): number | null {
  const text = typed?.trim() ?? "";
  if (text === "") return null;
  const digits = minorUnitDigits(currency);
  const match = /^(\d{1,12})(?:[.,](\d{1,3}))?$/.exec(text);
  const [, whole = "", decimals = ""] = match ?? [];
  if (!match || decimals.length > digits) return Number.NaN;
  return Number(whole + decimals.padEnd(digits, "0"));
}
