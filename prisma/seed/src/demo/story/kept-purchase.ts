import type { Order } from "./order.ts";

/** What proves that they are a customer of the product: a purchase of it of which something was kept. */
export function keptPurchase(
  orders: readonly Order[],
  { productId, before }: { productId: string; before: Date },
): string | null {
  const kept = orders.find(
    ({ occurredAt, lines, refunds, disputes, capturedMinor }) =>
      occurredAt < before &&
      lines.some(({ product }) => product.productId === productId) &&
      [...refunds, ...disputes].reduce((sum, { amountMinor }) => sum + amountMinor, 0) < capturedMinor,
  );
  return kept?.purchaseId ?? null;
}
