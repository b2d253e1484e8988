import type Stripe from "stripe";

export type PromotionCodeInput = {
  code: string;
  couponId: string;
  active: boolean;
  customerId: string | null;
  expiresAt: number | null;
  maxRedemptions: number | null;
  restrictions: Stripe.PromotionCode.Restrictions;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

/** What a customer types in to get a coupon's discount. */
export const buildPromotionCode = (id: string, input: PromotionCodeInput): Stripe.PromotionCode => ({
  id,
  object: "promotion_code",
  active: input.active,
  code: input.code,
  created: input.nowSeconds,
  customer: input.customerId,
  customer_account: null,
  expires_at: input.expiresAt,
  livemode: false,
  max_redemptions: input.maxRedemptions,
  metadata: input.metadata,
  promotion: { type: "coupon", coupon: input.couponId },
  restrictions: input.restrictions,
  times_redeemed: 0,
});
