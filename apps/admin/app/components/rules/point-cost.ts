import { minorUnitDigits } from "@worth/ui";

/** More decimals than this are a slip of the hand. */
const fractionDigits = 4;

/** A point's cost as its field holds it: in the currency's own unit, with the fraction of a minor unit it may have. */
export function pointCostText(costMinor: number, currency: string): string {
  const digits = minorUnitDigits(currency) + fractionDigits;
  const text = (costMinor / 10 ** minorUnitDigits(currency)).toFixed(digits);
  return text.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

/** The same as typed, in minor units and fractions of them; NaN for what is no such number. */
export function readPointCost(typed: string | undefined, currency: string): number | "" {
  const text = typed?.trim() ?? "";
  if (text === "") return "";
  if (!/^\d{1,6}(?:[.,]\d{1,8})?$/.test(text)) return Number.NaN;
  const costMinor = Number(text.replace(",", ".")) * 10 ** minorUnitDigits(currency);
  return Number(costMinor.toFixed(fractionDigits));
}
