import type Stripe from "stripe";
import { payAsCustomer } from "../objects/charge.ts";
import type { Turn } from "../world/turn.ts";
import { checkAmount, checkSteps, readCurrency } from "./check-amount.ts";
import { takePayment } from "./take-payment.ts";

export type ChargePayment = {
  customerId: string;
  amountMinor: number;
  currency: string;
  description?: string | undefined;
  metadata?: Stripe.Metadata | undefined;
};

/** Pays outside any invoice: one PaymentIntent, one charge. */
export const payCharge = (turn: Turn, input: ChargePayment): Stripe.Charge => {
  checkAmount(input.amountMinor);
  const currency = readCurrency(input.currency);
  checkSteps(input.amountMinor, currency);
  const { charge } = takePayment(turn, {
    payer: payAsCustomer(turn.objects.get("customer", input.customerId, "customer")),
    amountMinor: input.amountMinor,
    currency,
    description: input.description ?? null,
    metadata: input.metadata ?? {},
  });
  return charge;
};
