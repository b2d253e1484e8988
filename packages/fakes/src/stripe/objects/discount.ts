import type Stripe from "stripe";

export type DiscountInput = {
  couponId: string;
  promotionCodeId: string | null;
  customerId: string | null;
  invoiceId: string | null;
  sessionId: string | null;
  nowSeconds: number;
};

/** A coupon as it was used once. */
export const buildDiscount = (id: string, input: DiscountInput): Stripe.Discount => ({
  id,
  object: "discount",
  checkout_session: input.sessionId,
  customer: input.customerId,
  customer_account: null,
  end: null,
  invoice: input.invoiceId,
  invoice_item: null,
  promotion_code: input.promotionCodeId,
  source: { coupon: input.couponId, type: "coupon" },
  start: input.nowSeconds,
  subscription: null,
  subscription_item: null,
});
