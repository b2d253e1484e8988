/** ISO 4217 codes without a minor unit; UGX and ISK have none either, yet Stripe counts them in hundredths. */
const zeroDecimal = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "));
const threeDecimal = new Set("bhd jod kwd omr tnd".split(" "));
const countedInHundredths = new Set(["isk", "ugx"]);

const twoDecimal = `aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob brl bsd bwp byn bzd cad cdf
  chf cny cop crc cve czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq gyd hkd hnl htg huf idr ils inr jmd kes
  kgs khr kyd kzt lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen
  pgk php pkr pln qar ron rsd rub sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd twd tzs uah usd uyu
  uzs wst xcd yer zar zmw`;

const supported = new Set([
  ...zeroDecimal,
  ...threeDecimal,
  ...countedInHundredths,
  ...twoDecimal.split(/\s+/),
]);

export const isSupported = (currency: string): boolean => supported.has(currency);

/** Digits after the point of one unit, in the minor units Stripe counts the currency in. */
export const countDecimals = (currency: string): number => {
  if (zeroDecimal.has(currency)) return 0;
  return threeDecimal.has(currency) ? 3 : 2;
};

/**
 * Amounts come in multiples of this many minor units: ten for three decimals, because card networks know two, and a
 * hundred where Stripe counts hundredths that the currency does not have.
 */
export const smallestStepMinor = (currency: string): number => {
  if (threeDecimal.has(currency)) return 10;
  return countedInHundredths.has(currency) ? 100 : 1;
};
