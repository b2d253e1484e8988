import type { RateProblemReason } from "@worth/contracts";

export type RateReading =
  | { kind: "read"; rate: string }
  | {
      kind: "refused";
      reason: Extract<RateProblemReason, `${string}rate` | `too_${string}` | "not_above_zero">;
    };

/** What the column holds: NUMERIC(20, 10). */
const mostWholeDigits = 10;
const mostDecimals = 10;

/**
 * Reads a rate digit by digit, so that no float ever holds it; the decimal mark may be a point or a comma. Whoever
 * groups thousands is asked not to: in a rate one mark could mean either.
 */
export function parseRate(text: string): RateReading {
  const written = text.trim();
  if (/^[-\u2212]/.test(written)) return refuse("not_above_zero");
  if (
    /^\d{1,3}(?:[ .,'\u00a0\u202f\u2019]\d{3})+[.,]\d+$|^\d{1,3}(?:[ '\u00a0\u202f\u2019]\d{3})+$/.test(
      written,
    )
  )
    return refuse("grouped_rate");
  const match = /^\+?(\d*)(?:[.,](\d*))?$/.exec(written);
  const [, wholeDigits = "", decimalDigits = ""] = match ?? [];
  if (wholeDigits + decimalDigits === "") return refuse("bad_rate");
  const whole = wholeDigits.replace(/^0+/, "") || "0";
  const decimals = decimalDigits.replace(/0+$/, "");
  if (whole.length > mostWholeDigits) return refuse("too_large");
  if (decimals.length > mostDecimals) return refuse("too_many_decimals");
  if (whole === "0" && decimals === "") return refuse("not_above_zero");
  return { kind: "read", rate: decimals === "" ? whole : `${whole}.${decimals}` };
}

type Refusal = Extract<RateReading, { kind: "refused" }>;

const refuse = (reason: Refusal["reason"]): Refusal => ({ kind: "refused", reason });
