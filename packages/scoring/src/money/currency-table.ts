import { ScoringInputError } from "../scoring-input-error.ts";

/** Currencies whose minor unit is the unit itself. Stripe sends ISK and UGX in hundredths; its adapter divides. */
const zeroDecimal = "BIF CLP DJF GNF ISK JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF";

/** Currencies with a thousandth; payment providers take them in multiples of 10. */
const threeDecimal = "BHD JOD KWD OMR TND";

const digits: ReadonlyMap<string, number> = new Map([
  ...zeroDecimal.split(" ").map((currency) => [currency, 0] as const),
  ...threeDecimal.split(" ").map((currency) => [currency, 3] as const),
]);

/**
 * How many decimal digits a currency's minor unit has.
 *
 * @param currency ISO 4217 code in capitals
 * @throws ScoringInputError for anything else: "jpy" taken for a stranger would be wrong by a hundred
 */
export const minorDigits = (currency: string): number => {
  if (!/^[A-Z]{3}$/u.test(currency)) {
    throw new ScoringInputError({ field: "currency", reason: "must be three capital letters" });
  }
  return digits.get(currency) ?? 2;
};
