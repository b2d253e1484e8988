import { buildPurchase } from "@worth/factories";
import type { Product } from "./catalogue.ts";
import type { Story } from "./story.ts";

type TakeBack = { amountMinor: number; occurredAt: Date };

export type NewOrder = {
  customerId: string;
  occurredAt: Date;
  currency?: string;
  lines: readonly { product: Product; amountMinor: number }[];
  refunds?: readonly TakeBack[];
  disputes?: readonly TakeBack[];
};

export type Order = Required<NewOrder> & { purchaseId: string; capturedMinor: number };

export function addOrder({ add }: Story, order: NewOrder): Order {
  const { customerId, occurredAt, currency = "USD", lines, refunds = [], disputes = [] } = order;
  const capturedMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const { purchaseId } = add(
    buildPurchase({
      customerId,
      occurredAt,
      currency,
      capturedMinor,
      lines: lines.map(({ product: { productId }, amountMinor }) => ({ productId, amountMinor })),
      refunds,
      disputes,
    }),
  );
  return { customerId, occurredAt, currency, lines, refunds, disputes, purchaseId, capturedMinor };
}

/** One of each, at the shop's dollar prices. */
export const shopLines = (products: readonly Product[]): NewOrder["lines"] =>
  products.map((product) => ({ product, amountMinor: product.priceMinor }));
