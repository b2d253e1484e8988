/** The promises about money, as their table names them. */
export const promises = {
  M1: "every posting balances, the ledger sums to 0 per unit",
  M2: "append-only; a correction is a reversing entry",
  M3: "no balance below 0 under concurrent redemption",
  M4: "one reward per qualifying event whatever the delivery",
  M5: "kill -9 at any moment loses and doubles nothing",
  M6: "a provider outage never loses or doubles money",
  M7: "books agree with Stripe",
  M8: "a refund or dispute takes back exactly the right part",
  M9: "money is integers in the currency's own units",
  M10: "a webhook is answered only after it is durable",
  M11: "a dead worker machine's work moves on",
  M12: "the ledger keeps up",
} as const;

export type PromiseId = keyof typeof promises;

/** One figure, as the file of a report holds it: a line of JSON. */
export type Figure = {
  id: PromiseId;
  figure: string;
  test: string;
  /** A pace the promise names was not reached on this machine. The test passes: it is about loss, not about time. */
  isTooSlow?: boolean;
};
