type Amounts = {
  capturedMinor: number;
  refunds: readonly { amountMinor: number }[];
  disputes: readonly { amountMinor: number }[];
};

/** What is left of a purchase: captured less refunds and lost disputes, without tax. */
export function netMinor({ capturedMinor, refunds, disputes }: Amounts): number {
  return [...refunds, ...disputes].reduce((left, { amountMinor }) => left - amountMinor, capturedMinor);
}
