import type { RowErrorReason } from "@worth/contracts";
import { minorDigits } from "@worth/scoring";

export type AmountReading =
  | { kind: "read"; amountMinor: number }
  | { kind: "refused"; reason: Extract<RowErrorReason, `${string}_amount` | "too_many_decimals"> };

const groups = /^(?:\d+|[1-9]\d{0,2}(?:([., '])\d{3})(?:\1\d{3})*|[1-9]\d?(?:,\d{2})+,\d{3})$/;

/**
 * Reads a decimal amount as whole minor units, digit by digit: no float ever holds it. A point or a comma may be the
 * decimal mark, and groups of thousands may be set apart. One point is always a decimal mark; one comma before exactly
 * three digits sets thousands apart, unless the currency has three decimals and it could be either.
 * @param currency ISO 4217 code, which says how many decimals there are
 */
export function parseAmount(text: string, currency: string): AmountReading {
  const { digits: written, isNegative } = readSign(text);
  if (!/^[\d., ']*\d$/.test(written)) return refuse("bad_amount");
  const decimals = minorDigits(currency);
  const parts = splitDecimals(written, decimals);
  if (!parts || !/^\d*$/.test(parts.fraction) || !groups.test(parts.whole)) return refuse("bad_amount");
  if (parts.fraction.length > decimals) return refuse("too_many_decimals");
  const minor = BigInt(parts.whole.replace(/\D/g, "") + parts.fraction.padEnd(decimals, "0"));
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return refuse("bad_amount");
  if (isNegative && minor !== 0n) return refuse("negative_amount");
  return { kind: "read", amountMinor: Number(minor) };
}

type Refusal = Extract<AmountReading, { kind: "refused" }>;

const refuse = (reason: Refusal["reason"]): Refusal => ({ kind: "refused", reason });

/** The amount without its sign; brackets and a trailing minus are how accounts write a negative one. */
function readSign(text: string): { digits: string; isNegative: boolean } {
  const plain = text
    .trim()
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replace(/\u2019/g, "'")
    .replace(/\u2212/g, "-");
  const [, inner] = /^(?:\((.+)\)|- ?(.+)|(.+?) ?-)$/.exec(plain)?.filter((part) => part !== undefined) ?? [];
  return { digits: inner ?? plain.replace(/^\+/, ""), isNegative: inner !== undefined };
}

/** Whole and fraction, or undefined when the mark could mean either. */
function splitDecimals(written: string, decimals: number): { whole: string; fraction: string } | undefined {
  const at = Math.max(written.lastIndexOf("."), written.lastIndexOf(","));
  const mark = written[at];
  if (mark === undefined) return { whole: written, fraction: "" };
  const isOnlyOne = written.indexOf(mark) === at;
  const hasOther = written.includes(mark === "." ? "," : ".");
  if (!isOnlyOne) return hasOther ? undefined : { whole: written, fraction: "" };
  const split = { whole: written.slice(0, at) || "0", fraction: written.slice(at + 1) };
  const couldGroup = mark === "," && !hasOther && /^[1-9]\d{0,2},\d{3}$/.test(written);
  if (!couldGroup) return split;
  return decimals === 3 ? undefined : { whole: written, fraction: "" };
}
