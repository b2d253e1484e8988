import type Stripe from "stripe";
import { refuse, refuseLack } from "../api/refusal.ts";
import { addPrice, addProduct } from "../play/add-to-catalogue.ts";
import { checkAmount, readCurrency } from "../play/check-amount.ts";
import { createId } from "../world/create-id.ts";
import type { WireCheckoutItem, WirePrice } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { mergeMetadata } from "./metadata.ts";

type LineItem = Stripe.Checkout.SessionCreateParams.LineItem;
type PriceData = Stripe.Checkout.SessionCreateParams.LineItem.PriceData;

const findOrCreateProduct = (turn: Turn, data: PriceData, param: string): Stripe.Product => {
  if (data.product !== undefined) return turn.objects.get("product", data.product, `${param}[product]`);
  const fresh = data.product_data;
  if (fresh === undefined) throw refuseLack(`${param}[product_data]`);
  return addProduct(turn, {
    name: fresh.name,
    description: fresh.description ?? null,
    active: true,
    metadata: mergeMetadata({}, fresh.metadata),
  });
};

const createPrice = (turn: Turn, data: PriceData, param: string): WirePrice => {
  if (data.recurring !== undefined)
    throw refuse("You specified `payment` mode but passed a recurring price.", { param });
  if (data.unit_amount === undefined) throw refuseLack(`${param}[unit_amount]`);
  checkAmount(data.unit_amount, `${param}[unit_amount]`);
  return addPrice(turn, {
    productId: findOrCreateProduct(turn, data, param).id,
    currency: readCurrency(data.currency, `${param}[currency]`),
    unitAmountMinor: data.unit_amount,
    // A price made for one session is not offered again.
    active: false,
    nickname: null,
    metadata: {},
  });
};

const findPrice = (turn: Turn, item: LineItem, param: string): WirePrice => {
  if (item.price !== undefined && item.price_data !== undefined) {
    throw refuse("You may only specify one of these parameters: price, price_data.", { param });
  }
  if (item.price_data !== undefined) return createPrice(turn, item.price_data, `${param}[price_data]`);
  if (item.price === undefined) throw refuseLack(`${param}[price]`);
  return turn.objects.get("price", item.price, `${param}[price]`);
};

const readItem = (turn: Turn, item: LineItem, index: number): WireCheckoutItem => {
  const param = `line_items[${index}]`;
  const price = findPrice(turn, item, param);
  if (item.quantity === undefined) throw refuseLack(`${param}[quantity]`);
  const totalMinor = (price.unit_amount ?? 0) * item.quantity;
  checkAmount(totalMinor, `${param}[quantity]`);
  const product = typeof price.product === "string" ? turn.objects.find("product", price.product) : undefined;
  return {
    id: createId("checkout_item"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: totalMinor,
    amount_tax: 0,
    amount_total: totalMinor,
    currency: price.currency,
    description: product?.name ?? null,
    metadata: mergeMetadata({}, item.metadata),
    price,
    quantity: item.quantity,
  };
};

/** Reads what a session sells; all of it is in one currency. */
export const readItems = (turn: Turn, items: readonly LineItem[] | undefined): WireCheckoutItem[] => {
  if (items === undefined || items.length === 0) throw refuseLack("line_items");
  const read = items.map((item, index) => readItem(turn, item, index));
  if (new Set(read.map((item) => item.currency)).size > 1) {
    throw refuse("All line items must have the same currency.", { param: "line_items" });
  }
  return read;
};
