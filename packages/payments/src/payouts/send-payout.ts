import type { PayoutOrder, PayoutOutcome } from "@worth/domain";
import Stripe from "stripe";
import { couponIdOf, payoutKey } from "./metadata.ts";
import { readFailure } from "./read-failure.ts";
import { toWireAmount } from "./to-wire-amount.ts";

/** Sends a payout on its rail, under the row's key. */
export async function sendPayout(stripe: Stripe, order: PayoutOrder, key: string): Promise<PayoutOutcome> {
  try {
    return await rails[order.rail](stripe, order, key);
  } catch (error) {
    return readFailure(error);
  }
}

type Rail = (stripe: Stripe, order: PayoutOrder, key: string) => Promise<PayoutOutcome>;

const rails: Readonly<Record<PayoutOrder["rail"], Rail>> = {
  customer_balance: sendCredit,
  promotion_code: sendCode,
  transfer: sendTransfer,
};

/** A negative balance is what the next invoice is less. */
async function sendCredit(stripe: Stripe, order: PayoutOrder, key: string): Promise<PayoutOutcome> {
  const { id } = await stripe.customers.createBalanceTransaction(
    order.destinationRef,
    { amount: -toWireAmount(order.amountMinor, order.currency), ...about(order) },
    { idempotencyKey: key },
  );
  return { kind: "sent", peerRef: id, code: null };
}

const mostNameLetters = 40;

/** A code for one purchase of one customer. The coupon behind it takes the payout's id, and is found when it is there. */
async function sendCode(stripe: Stripe, order: PayoutOrder, key: string): Promise<PayoutOutcome> {
  const { payoutId, amountMinor, currency, label, codeExpiresAt, destinationRef } = order;
  const { metadata } = about(order);
  const couponId = couponIdOf(payoutId);
  await ignoreExisting(
    stripe.coupons.create(
      {
        id: couponId,
        amount_off: toWireAmount(amountMinor, currency),
        currency: currency.toLowerCase(),
        duration: "once",
        max_redemptions: 1,
        name: label.slice(0, mostNameLetters),
        metadata,
      },
      { idempotencyKey: `${key}-coupon` },
    ),
  );
  const made = await stripe.promotionCodes.create(
    {
      promotion: { type: "coupon", coupon: couponId },
      customer: destinationRef,
      max_redemptions: 1,
      ...(codeExpiresAt && { expires_at: Math.floor(codeExpiresAt.getTime() / 1_000) }),
      metadata,
    },
    { idempotencyKey: key },
  );
  return { kind: "sent", peerRef: made.id, code: made.code };
}

async function ignoreExisting(creating: Promise<Stripe.Coupon>): Promise<void> {
  try {
    await creating;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && error.code === "resource_already_exists") return;
    throw error;
  }
}

async function sendTransfer(stripe: Stripe, order: PayoutOrder, key: string): Promise<PayoutOutcome> {
  const { id } = await stripe.transfers.create(
    {
      amount: toWireAmount(order.amountMinor, order.currency),
      destination: order.destinationRef,
      transfer_group: order.payoutId,
      ...about(order),
    },
    { idempotencyKey: key },
  );
  return { kind: "sent", peerRef: id, code: null };
}

function about({ payoutId, currency }: PayoutOrder) {
  return { currency: currency.toLowerCase(), metadata: { [payoutKey]: payoutId } };
}
