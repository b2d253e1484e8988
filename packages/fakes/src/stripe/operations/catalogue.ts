import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuseLack } from "../api/refusal.ts";
import { buildPrice, buildProduct } from "../objects/product.ts";
import { checkAmount, readCurrency } from "../play/check-amount.ts";
import { createId } from "../world/create-id.ts";
import type { WirePrice } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { mergeMetadata, readText } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

const createProduct = (turn: Turn, params: Stripe.ProductCreateParams): Stripe.Product => {
  const product = buildProduct(params.id ?? createId("product"), {
    name: params.name,
    description: readText(params.description, null),
    active: params.active ?? true,
    metadata: mergeMetadata({}, params.metadata),
    nowSeconds: turn.nowSeconds,
  });
  turn.tell("product.created", turn.objects.put("product", product));
  return product;
};

const createPrice = (turn: Turn, params: Stripe.PriceCreateParams): WirePrice => {
  const { product, unit_amount: unitAmountMinor } = params;
  if (product === undefined) throw refuseLack("product");
  if (unitAmountMinor === undefined) throw refuseLack("unit_amount");
  checkAmount(unitAmountMinor, "unit_amount");
  const price = buildPrice(createId("price"), {
    productId: turn.objects.get("product", product, "product").id,
    currency: readCurrency(params.currency),
    unitAmountMinor,
    active: params.active ?? true,
    nickname: readText(params.nickname, null),
    metadata: mergeMetadata({}, params.metadata),
    nowSeconds: turn.nowSeconds,
  });
  turn.tell("price.created", turn.objects.put("price", price));
  return price;
};

export const catalogueOperations: readonly Operation[] = [
  playOperation("Products", "create", createProduct),
  playOperation("Products", "retrieve", (turn, _params: Stripe.ProductRetrieveParams, id) =>
    turn.objects.get("product", id),
  ),
  playOperation("Products", "list", (turn, params: Stripe.ProductListParams) =>
    listObjects(
      turn.objects.list("product"),
      params,
      "/v1/products",
      (product) =>
        (params.active === undefined || product.active === params.active) &&
        (params.ids === undefined || params.ids.includes(product.id)),
    ),
  ),
  playOperation("Prices", "create", createPrice),
  playOperation("Prices", "retrieve", (turn, _params: Stripe.PriceRetrieveParams, id) =>
    turn.objects.get("price", id),
  ),
  playOperation("Prices", "list", (turn, params: Stripe.PriceListParams) =>
    listObjects(
      turn.objects.list("price"),
      params,
      "/v1/prices",
      (price) => params.product === undefined || price.product === params.product,
    ),
  ),
];
