import type { Fields } from "../../http/read-fields.ts";
import { refuse } from "../api/refusal.ts";
import { parseAmount } from "../money/currency-amount.ts";

/** A field that says something; forms send empty text for what was left out. */
export const readOptional = (fields: Fields, name: string): string | undefined => {
  const value = fields.get(name)?.trim();
  return value === undefined || value === "" ? undefined : value;
};

export const readRequired = (fields: Fields, name: string): string => {
  const value = readOptional(fields, name);
  if (value === undefined)
    throw refuse(`Please fill in ${name}.`, { code: "parameter_missing", param: name });
  return value;
};

/** An amount in minor units as `<name>Minor`, or as people write it as `<name>`. */
export const readAmount = (fields: Fields, name: string, currency: string): number | undefined => {
  const minor = readOptional(fields, `${name}Minor`);
  if (minor !== undefined) return Number(minor);
  const written = readOptional(fields, name);
  if (written === undefined) return undefined;
  const amountMinor = parseAmount(written, currency);
  if (amountMinor === null)
    throw refuse(`"${written}" is no amount in ${currency.toUpperCase()}.`, { param: name });
  return amountMinor;
};
