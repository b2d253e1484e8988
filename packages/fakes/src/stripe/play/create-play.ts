import type Stripe from "stripe";
import type { WireInvoice } from "../world/kinds.ts";
import { noRequest, type StripeWorld } from "../world/stripe-world.ts";
import type { Turn } from "../world/turn.ts";
import { closeDispute, type DisputeOutcome } from "./close-dispute.ts";
import { createCustomer, type NewCustomer } from "./create-customer.ts";
import { failRefund } from "./fail-refund.ts";
import { type DisputePlay, openDispute } from "./open-dispute.ts";
import { type ChargePayment, payCharge } from "./pay-charge.ts";
import { type InvoicePaymentPlay, payInvoice } from "./pay-invoice.ts";
import { type RefundPlay, refundCharge } from "./refund-charge.ts";

/** What can be played without a browser; each call is one turn, and its events are on their way when it returns. */
export type StripePlay = {
  createCustomer: (input: NewCustomer) => Stripe.Customer;
  payInvoice: (input: InvoicePaymentPlay) => WireInvoice;
  payCharge: (input: ChargePayment) => Stripe.Charge;
  refund: (input: RefundPlay) => Stripe.Refund;
  failRefund: (refundId: string) => Stripe.Refund;
  openDispute: (input: DisputePlay) => Stripe.Dispute;
  closeDispute: (disputeId: string, outcome: DisputeOutcome) => Stripe.Dispute;
};

export const createPlay = (world: StripeWorld): StripePlay => {
  const take = <Result>(play: (turn: Turn) => Result): Result => world.takeTurn(noRequest, play);
  return {
    createCustomer: (input) => take((turn) => createCustomer(turn, input)),
    payInvoice: (input) => take((turn) => payInvoice(turn, input)),
    payCharge: (input) => take((turn) => payCharge(turn, input)),
    refund: (input) => take((turn) => refundCharge(turn, input)),
    failRefund: (refundId) => take((turn) => failRefund(turn, refundId)),
    openDispute: (input) => take((turn) => openDispute(turn, input)),
    closeDispute: (disputeId, outcome) => take((turn) => closeDispute(turn, disputeId, outcome)),
  };
};
