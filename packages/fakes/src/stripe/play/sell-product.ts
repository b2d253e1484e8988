import type Stripe from "stripe";
import type { WirePrice } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { addPrice, addProduct } from "./add-to-catalogue.ts";

export type Sale = { productName: string; amountMinor: number; currency: string; metadata: Stripe.Metadata };

const sameMetadata = (one: Stripe.Metadata, other: Stripe.Metadata): boolean => {
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length && entries.every(([key, value]) => other[key] === value)
  );
};

const findOrCreateProduct = (turn: Turn, sale: Sale): Stripe.Product => {
  const known = turn.objects
    .list("product")
    .find((product) => product.name === sale.productName && sameMetadata(product.metadata, sale.metadata));
  if (known !== undefined) return known;
  return addProduct(turn, {
    name: sale.productName,
    description: null,
    active: true,
    metadata: sale.metadata,
  });
};

/** Finds the product and the price of a sale, or puts them into the catalogue. */
export const findOrCreatePrice = (turn: Turn, sale: Sale): WirePrice & { product: string } => {
  const { id: productId } = findOrCreateProduct(turn, sale);
  const known = turn.objects
    .list("price")
    .find(
      (price) =>
        price.product === productId &&
        price.unit_amount === sale.amountMinor &&
        price.currency === sale.currency,
    );
  if (known !== undefined) return { ...known, product: productId };
  const price = addPrice(turn, {
    productId,
    currency: sale.currency,
    unitAmountMinor: sale.amountMinor,
    active: true,
    nickname: null,
    metadata: {},
  });
  return { ...price, product: productId };
};
