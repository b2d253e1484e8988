import type Stripe from "stripe";
import { cardFeeMinor } from "../objects/balance-transaction.ts";
import { buildCharge, type Payer } from "../objects/charge.ts";
import { buildPaymentIntent } from "../objects/payment-intent.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";
import { recordBalance } from "./record-balance.ts";

export type Payment = {
  payer: Payer;
  amountMinor: number;
  currency: string;
  description: string | null;
  metadata: Stripe.Metadata;
  transferGroup?: string | null | undefined;
};

export type TakenPayment = { charge: Stripe.Charge; paymentIntent: Stripe.PaymentIntent };

/** Charges the payer's card through a PaymentIntent and tells the events of both. */
export const takePayment = (turn: Turn, payment: Payment): TakenPayment => {
  const { objects, nowSeconds } = turn;
  const { amountMinor, currency, payer, description, metadata, transferGroup = null } = payment;
  const chargeId = createId("charge");
  const booked = recordBalance(turn, {
    type: "charge",
    reportingCategory: "charge",
    amountMinor,
    feeMinor: cardFeeMinor(amountMinor),
    currency,
    sourceId: chargeId,
    description,
    availableOn: nowSeconds + turn.settlementDelaySeconds,
  });
  const paymentIntent = objects.put(
    "payment_intent",
    buildPaymentIntent(createId("payment_intent"), {
      amountMinor,
      currency,
      customerId: payer.customerId,
      chargeId,
      description,
      metadata,
      transferGroup,
      nowSeconds,
    }),
  );
  const charge = objects.put(
    "charge",
    buildCharge(chargeId, {
      amountMinor,
      currency,
      payer,
      paymentIntentId: paymentIntent.id,
      balanceTransactionId: booked.id,
      description,
      metadata,
      transferGroup,
      nowSeconds,
    }),
  );
  turn.tell("payment_intent.created", {
    ...paymentIntent,
    amount_received: 0,
    latest_charge: null,
    status: "requires_payment_method",
  });
  turn.tell("charge.succeeded", charge);
  turn.tell("payment_intent.succeeded", paymentIntent);
  return { charge, paymentIntent };
};
