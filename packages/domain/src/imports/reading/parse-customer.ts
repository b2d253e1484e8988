import { emailSchema, type RowErrorReason } from "@worth/contracts";
import { normalizeEmail } from "../../customers/normalize-email.ts";

/** Who bought, as a file names them. */
export type CustomerKey = { kind: "email" | "external"; value: string; normalizedValue: string };

const longestExternalId = 200;

/** Reads an e-mail address, or an id of another system: any short text without an @. */
export function parseCustomer(
  text: string,
): CustomerKey | Extract<RowErrorReason, "missing_customer" | "bad_customer"> {
  if (text === "") return "missing_customer";
  if (text.includes("@")) {
    const normalizedValue = normalizeEmail(text);
    const isAddress = emailSchema.safeParse(text).success && !normalizedValue.startsWith("@");
    return isAddress ? { kind: "email", value: text, normalizedValue } : "bad_customer";
  }
  const value = text.normalize("NFC");
  if (value.length > longestExternalId || /\p{Cc}/u.test(value)) return "bad_customer";
  return { kind: "external", value, normalizedValue: value };
}
