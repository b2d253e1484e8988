const zeroDecimal = "BIF CLP DJF GNF ISK JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF".split(" ");
const threeDecimal = "BHD JOD KWD OMR TND".split(" ");

const digitsByCurrency = new Map<string, number>([
  ...zeroDecimal.map((currency) => [currency, 0] as const),
  ...threeDecimal.map((currency) => [currency, 3] as const),
]);

/**
 * How many decimals of `currency` its minor unit stands for: 0 for the yen, 3 for the Kuwaiti dinar, else 2.
 * A table of our own: Intl's digits follow display habits and differ between runtimes, amounts may not.
 */
export function minorUnitDigits(currency: string): number {
  return digitsByCurrency.get(currency.toUpperCase()) ?? 2;
}
