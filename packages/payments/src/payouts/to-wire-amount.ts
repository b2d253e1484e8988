/** Stripe counts these in hundredths although they have none. */
const sentInHundredths = new Set(["ISK", "UGX"]);

/** An amount in the currency's own minor unit as Stripe takes it. */
export function toWireAmount(amountMinor: number, currency: string): number {
  return sentInHundredths.has(currency) ? amountMinor * 100 : amountMinor;
}
