/** Currencies whose minor unit is the unit itself. */
const zeroDecimal = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF";

/** Currencies with a thousandth; payment providers take them in multiples of 10. */
const threeDecimal = "BHD JOD KWD OMR TND";

const digits: ReadonlyMap<string, number> = new Map([
  ...zeroDecimal.split(" ").map((currency) => [currency, 0] as const),
  ...threeDecimal.split(" ").map((currency) => [currency, 3] as const),
]);

/**
 * How many decimal digits a currency's stored minor unit has. UGX and ISK have no decimals in daily life but are stored,
 * as payment providers send them, in hundredths.
 *
 * @param currency ISO 4217 code in capitals
 */
export const minorDigits = (currency: string): number => digits.get(currency) ?? 2;
