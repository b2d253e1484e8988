import type Stripe from "stripe";

export type CouponInput = {
  amountOffMinor: number | null;
  currency: string | null;
  /** The amount in other currencies. */
  currencyOptions: Readonly<Record<string, Stripe.Coupon.CurrencyOptions>> | null;
  percentOff: number | null;
  duration: Stripe.Coupon.Duration;
  durationInMonths: number | null;
  maxRedemptions: number | null;
  redeemBy: number | null;
  name: string | null;
  productIds: readonly string[] | null;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

export const buildCoupon = (id: string, input: CouponInput): Stripe.Coupon => ({
  id,
  object: "coupon",
  amount_off: input.amountOffMinor,
  ...(input.productIds === null ? {} : { applies_to: { products: [...input.productIds] } }),
  created: input.nowSeconds,
  currency: input.currency,
  ...(input.currencyOptions === null ? {} : { currency_options: { ...input.currencyOptions } }),
  duration: input.duration,
  duration_in_months: input.durationInMonths,
  livemode: false,
  max_redemptions: input.maxRedemptions,
  metadata: input.metadata,
  name: input.name,
  percent_off: input.percentOff,
  redeem_by: input.redeemBy,
  times_redeemed: 0,
  valid: true,
});
