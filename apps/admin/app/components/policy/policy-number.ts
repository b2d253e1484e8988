import { policyLimitsOf, type PolicyField } from "@worth/contracts";
import { moneyFieldText, readMoneyField } from "../settings/money-field.ts";

/** A number of the policy as a form's field holds it: shares in per cent, moved by two digits without any rounding. */
export function policyFieldText(value: number, field: PolicyField, currency: string): string {
  const { unit } = policyLimitsOf(field);
  if (unit === "amount") return moneyFieldText(value, currency);
  return String(unit === "share" ? Number(`${value}e2`) : value);
}

/**
 * A number somebody typed, with a point or a comma; empty when the field is, NaN when it is none. A sign is read, so
 * that what is below zero is told to be too small.
 */
export function readPolicyField(
  typed: string | undefined,
  field: PolicyField,
  currency: string,
): number | "" {
  const text = typed?.trim() ?? "";
  if (text === "") return "";
  const { unit } = policyLimitsOf(field);
  if (unit === "amount") return readMoneyField(text, currency) ?? "";
  const [, digits] = /^([-\u2212]?\d{1,6}(?:[.,]\d{1,10})?) ?%?$/.exec(text) ?? [];
  if (digits === undefined || (unit !== "share" && text.endsWith("%"))) return Number.NaN;
  const number = digits.replace(",", ".").replace("\u2212", "-");
  return Number(unit === "share" ? `${number}e-2` : number);
}
