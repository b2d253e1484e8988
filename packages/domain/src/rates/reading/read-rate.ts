import type { DatedRateOutput, RateField, RateProblemOutput, RateProblemReason } from "@worth/contracts";
import { isCurrency } from "../../imports/reading/currency-codes.ts";
import { parseDate } from "../../imports/reading/parse-date.ts";
import { parseRate } from "./parse-rate.ts";

/** A rate as it was typed or stands in a file. */
export type TypedRate = { currency: string; validOn: string; rate: string };

/** What a rate is checked against; `today` as YYYY-MM-DD where the programme is. */
export type RateContext = { reportingCurrency: string; today: string };

export type TypedRateReading =
  | { kind: "good"; rate: DatedRateOutput }
  | { kind: "bad"; problems: RateProblemOutput[] };

/** Reads a rate; a bad one tells everything that is wrong with it. */
export function readRate(typed: TypedRate, context: RateContext): TypedRateReading {
  const problems: RateProblemOutput[] = [];
  const refuse = (field: RateField, reason: RateProblemReason): string => {
    problems.push({ field, reason });
    return "";
  };
  const currency = readCurrency(typed.currency, context, (reason) => refuse("currency", reason));
  const validOn = readDay(typed.validOn, context, (reason) => refuse("validOn", reason));
  const rate = readNumber(typed.rate, (reason) => refuse("rate", reason));
  if (problems.length > 0) return { kind: "bad", problems };
  return { kind: "good", rate: { currency, validOn, rate } };
}

type Refuse = (reason: RateProblemReason) => string;

function readCurrency(text: string, { reportingCurrency }: RateContext, refuse: Refuse): string {
  const code = text.trim().toUpperCase();
  if (code === "") return refuse("missing");
  if (!isCurrency(code)) return refuse("unknown_currency");
  return code === reportingCurrency ? refuse("reporting_currency") : code;
}

function readDay(text: string, { today }: RateContext, refuse: Refuse): string {
  if (text.trim() === "") return refuse("missing");
  const day = dayOf(text.trim());
  if (day === undefined) return refuse("bad_day");
  return day > today ? refuse("future_day") : day;
}

/** A day written as 2026-12-31, 20261231 or 31.12.2026. Between slashes nobody knows which is the month. */
function dayOf(text: string): string | undefined {
  const format = text.includes(".") ? "dmy" : text.includes("-") ? "iso" : "yyyymmdd";
  const written = /^\d{1,2}-/.test(text) ? undefined : parseDate(text, format);
  return written && new Date(written.asUtc).toISOString().slice(0, 10);
}

function readNumber(text: string, refuse: Refuse): string {
  if (text.trim() === "") return refuse("missing");
  const reading = parseRate(text);
  return reading.kind === "read" ? reading.rate : refuse(reading.reason);
}
