import type Stripe from "stripe";
import { refuse, type StripeRefusal } from "../api/refusal.ts";
import { smallestStepMinor } from "../money/currencies.ts";
import { buildDiscount } from "../objects/discount.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";

/** What is bought, by whom, before anything is taken off. */
export type Purchase = {
  customer: Stripe.Customer | null;
  currency: string;
  subtotalMinor: number;
  productIds: readonly string[];
};

export type Redemption = { coupon: Stripe.Coupon; code: Stripe.PromotionCode | null; amountMinor: number };

/** What a buyer brings: a coupon's id, or a code by its id or as it is typed in. */
export type Voucher = { coupon?: string | undefined; promotionCode?: string | undefined };

const refuseCode = (message: string): StripeRefusal =>
  refuse(message, { param: "discounts[0][promotion_code]" });

const findCode = (turn: Turn, written: string, customer: Stripe.Customer | null): Stripe.PromotionCode => {
  const byId = turn.objects.find("promotion_code", written);
  if (byId !== undefined) return byId;
  const sameText = turn.objects
    .list("promotion_code")
    .filter((code) => code.code.toLowerCase() === written.toLowerCase());
  const usable = sameText.filter((code) => code.active);
  const own = usable.find((code) => customer !== null && code.customer === customer.id);
  const found = own ?? usable.find((code) => code.customer === null) ?? usable[0] ?? sameText[0];
  if (found === undefined) throw refuseCode(`No such promotion code: '${written}'`);
  return found;
};

const hasPaidBefore = (turn: Turn, customer: Stripe.Customer): boolean =>
  turn.objects
    .list("charge")
    .some((charge) => charge.customer === customer.id && charge.status === "succeeded");

/** A code with a minimum holds only in the currencies it names one in. */
const readMinimum = (restrictions: Stripe.PromotionCode.Restrictions, currency: string): number => {
  const { minimum_amount: minimum, minimum_amount_currency: ownCurrency } = restrictions;
  if (minimum === null) return 0;
  if (ownCurrency === currency) return minimum;
  return restrictions.currency_options?.[currency]?.minimum_amount ?? Infinity;
};

const checkCode = (turn: Turn, code: Stripe.PromotionCode, purchase: Purchase): void => {
  const { first_time_transaction: isForFirst } = code.restrictions;
  if (!code.active)
    throw refuseCode("This promotion code is inactive: it has ended, is used up or was switched off.");
  if (code.customer !== null && code.customer !== purchase.customer?.id)
    throw refuseCode("This promotion code cannot be redeemed by this customer.");
  if (isForFirst && purchase.customer !== null && hasPaidBefore(turn, purchase.customer)) {
    throw refuseCode(
      "This promotion code cannot be redeemed because the associated customer has prior transactions.",
    );
  }
  if (purchase.subtotalMinor < readMinimum(code.restrictions, purchase.currency))
    throw refuseCode("This promotion code needs a higher order amount.");
};

/** Shares are rounded half up to what can be paid in the currency; an amount never goes below zero. */
const measureDiscount = (coupon: Stripe.Coupon, { currency, subtotalMinor }: Purchase): number => {
  if (coupon.amount_off !== null) {
    const inCurrency =
      coupon.currency === currency ? coupon.amount_off : coupon.currency_options?.[currency]?.amount_off;
    if (inCurrency === undefined)
      throw refuse(`The coupon takes off ${coupon.currency ?? ""}, not ${currency}.`, { param: "discounts" });
    return Math.min(inCurrency, subtotalMinor);
  }
  const hundredthsOfPercent = Math.round((coupon.percent_off ?? 0) * 100);
  const steps = (subtotalMinor * hundredthsOfPercent) / (10_000 * smallestStepMinor(currency));
  return Math.min(subtotalMinor, Math.floor(steps + 0.5) * smallestStepMinor(currency));
};

/** Finds what a voucher takes off a purchase, or refuses it; nothing is used up yet. */
export const findRedemption = (turn: Turn, voucher: Voucher, purchase: Purchase): Redemption | null => {
  const { coupon: couponId, promotionCode } = voucher;
  if (couponId === undefined && promotionCode === undefined) return null;
  const code = promotionCode === undefined ? null : findCode(turn, promotionCode, purchase.customer);
  if (code !== null) checkCode(turn, code, purchase);
  const ownCoupon = code?.promotion.coupon;
  const coupon = turn.objects.get(
    "coupon",
    typeof ownCoupon === "string" ? ownCoupon : (couponId ?? ""),
    "discounts[0][coupon]",
  );
  if (!coupon.valid)
    throw refuse(`Coupon expired: ${coupon.id}`, { code: "coupon_expired", param: "discounts" });
  const only = coupon.applies_to?.products;
  if (only !== undefined && !purchase.productIds.some((id) => only.includes(id)))
    throw refuse("The coupon does not apply to any product bought.", { param: "discounts" });
  return { coupon, code, amountMinor: measureDiscount(coupon, purchase) };
};

export type Use = { customerId: string | null; invoiceId: string | null; sessionId: string | null };

/** Counts one use of the coupon and its code, which may end both, and keeps the discount. */
export const useUp = (turn: Turn, { coupon, code }: Redemption, use: Use): Stripe.Discount => {
  const { objects, nowSeconds } = turn;
  const { times_redeemed: couponUses } = coupon;
  const usedCoupon = objects.put("coupon", { ...coupon, times_redeemed: couponUses + 1 });
  turn.tell("coupon.updated", usedCoupon, { times_redeemed: couponUses, valid: coupon.valid });
  if (code !== null) {
    const usedCode = objects.put("promotion_code", { ...code, times_redeemed: code.times_redeemed + 1 });
    turn.tell("promotion_code.updated", usedCode, {
      times_redeemed: code.times_redeemed,
      active: code.active,
    });
  }
  return objects.put(
    "discount",
    buildDiscount(createId("discount"), {
      couponId: coupon.id,
      promotionCodeId: code?.id ?? null,
      ...use,
      nowSeconds,
    }),
  );
};
