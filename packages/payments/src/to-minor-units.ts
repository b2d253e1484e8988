/** Stripe sends these in hundredths although they have none. */
const sentInHundredths = new Set(["isk", "ugx"]);

/** An amount as Stripe sends it, in the currency's own minor units. */
export function toMinorUnits(amount: number, currency: string): number {
  return sentInHundredths.has(currency.toLowerCase()) ? Math.round(amount / 100) : amount;
}
