import type Stripe from "stripe";
import { buildPrice, buildProduct, type PriceInput, type ProductInput } from "../objects/product.ts";
import { createId } from "../world/create-id.ts";
import type { WirePrice } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";

export const addProduct = (
  turn: Turn,
  input: Omit<ProductInput, "nowSeconds">,
  id = createId("product"),
): Stripe.Product => {
  const product = turn.objects.put("product", buildProduct(id, { ...input, nowSeconds: turn.nowSeconds }));
  turn.tell("product.created", product);
  return product;
};

export const addPrice = (turn: Turn, input: Omit<PriceInput, "nowSeconds">): WirePrice => {
  const built = buildPrice(createId("price"), { ...input, nowSeconds: turn.nowSeconds });
  const price = turn.objects.put("price", built);
  turn.tell("price.created", price);
  return price;
};
