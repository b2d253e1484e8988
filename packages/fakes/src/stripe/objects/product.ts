import type Stripe from "stripe";
import type { WirePrice } from "../world/kinds.ts";

export type ProductInput = {
  name: string;
  description: string | null;
  active: boolean;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

export const buildProduct = (id: string, input: ProductInput): Stripe.Product => ({
  id,
  object: "product",
  active: input.active,
  created: input.nowSeconds,
  default_price: null,
  description: input.description,
  images: [],
  livemode: false,
  marketing_features: [],
  metadata: input.metadata,
  name: input.name,
  package_dimensions: null,
  shippable: null,
  tax_details: null,
  type: "service",
  updated: input.nowSeconds,
  url: null,
});

export type PriceInput = {
  productId: string;
  currency: string;
  unitAmountMinor: number;
  active: boolean;
  nickname: string | null;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

/** A one-time price. */
export const buildPrice = (id: string, input: PriceInput): WirePrice => ({
  id,
  object: "price",
  active: input.active,
  billing_scheme: "per_unit",
  created: input.nowSeconds,
  currency: input.currency,
  custom_unit_amount: null,
  livemode: false,
  lookup_key: null,
  metadata: input.metadata,
  nickname: input.nickname,
  product: input.productId,
  recurring: null,
  tax_behavior: "exclusive",
  tiers_mode: null,
  transform_quantity: null,
  type: "one_time",
  unit_amount: input.unitAmountMinor,
  unit_amount_decimal: String(input.unitAmountMinor),
});
