import { minorUnitDigits } from "./minor-units.ts";

/**
 * How much of an amount is written:
 * `plain` drops decimals that are all zero, `exact` always shows them,
 * `rounded` shows whole units, `compact` shortens ("$280K").
 */
export type MoneyPrecision = "plain" | "exact" | "rounded" | "compact";

export type MoneyStyle = {
  precision?: MoneyPrecision | undefined;
  /** Writes a plus before what is gained; zero has no sign. */
  signed?: boolean | undefined;
  /** Leaves the currency out, where a heading or the amount before it has named it. */
  bare?: boolean | undefined;
};

/** An integer in minor units as a decimal string: no float ever holds an amount. */
export function decimalFromMinor(amountMinor: number, digits: number): `${number}` {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`not a whole amount: ${amountMinor}`);
  const sign = amountMinor < 0 ? "-" : "";
  const all = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const whole = all.slice(0, all.length - digits);
  const fraction = digits === 0 ? "" : `.${all.slice(-digits)}`;
  return `${sign}${whole}${fraction}` as `${number}`;
}

/** An amount as people write it in `locale`, with its currency and a true minus sign. */
export function formatMoney(
  locale: string,
  amountMinor: number,
  currency: string,
  style: MoneyStyle = {},
): string {
  const digits = minorUnitDigits(currency);
  const formatter = new Intl.NumberFormat(locale, {
    ...(style.bare === true ? {} : { style: "currency", currency }),
    ...(style.signed === true ? { signDisplay: "exceptZero" } : { signDisplay: "negative" }),
    ...precisionOptions(style.precision ?? "plain", digits),
  });
  return formatter
    .formatToParts(decimalFromMinor(amountMinor, digits))
    .map((part) => (part.type === "minusSign" ? part.value.replace("-", "−") : part.value))
    .join("");
}

function precisionOptions(precision: MoneyPrecision, digits: number): Intl.NumberFormatOptions {
  const all = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  switch (precision) {
    case "plain":
      return { ...all, trailingZeroDisplay: "stripIfInteger" };
    case "exact":
      return all;
    case "rounded":
      return { maximumFractionDigits: 0 };
    case "compact":
      return { notation: "compact", minimumFractionDigits: 0, maximumSignificantDigits: 3 };
  }
}
