import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuseLack } from "../api/refusal.ts";
import { addPrice, addProduct } from "../play/add-to-catalogue.ts";
import { checkAmount, readCurrency } from "../play/check-amount.ts";
import type { WirePrice } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { mergeMetadata, readText } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

const createProduct = (turn: Turn, params: Stripe.ProductCreateParams): Stripe.Product =>
  addProduct(
    turn,
    {
      name: params.name,
      description: readText(params.description, null),
      active: params.active ?? true,
      metadata: mergeMetadata({}, params.metadata),
    },
    params.id,
  );

const createPrice = (turn: Turn, params: Stripe.PriceCreateParams): WirePrice => {
  const { product, unit_amount: unitAmountMinor } = params;
  if (product === undefined) throw refuseLack("product");
  if (unitAmountMinor === undefined) throw refuseLack("unit_amount");
  checkAmount(unitAmountMinor, "unit_amount");
  return addPrice(turn, {
    productId: turn.objects.get("product", product, "product").id,
    currency: readCurrency(params.currency),
    unitAmountMinor,
    active: params.active ?? true,
    nickname: readText(params.nickname, null),
    metadata: mergeMetadata({}, params.metadata),
  });
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
      (price) =>
        (params.product === undefined || price.product === params.product) &&
        (params.active === undefined || price.active === params.active) &&
        (params.currency === undefined || price.currency === params.currency) &&
        (params.type === undefined || price.type === params.type),
    ),
  ),
];
