import type Stripe from "stripe";
import type { AccountPayout, WireCheckoutSession, WireInvoice, WireTransfer } from "../world/kinds.ts";
import { noRequest, type StripeWorld } from "../world/stripe-world.ts";
import type { Turn } from "../world/turn.ts";
import { closeDispute, type DisputeOutcome } from "./close-dispute.ts";
import { createForeign, type ForeignPlay } from "./create-foreign.ts";
import { createCustomer, type NewCustomer } from "./create-customer.ts";
import { createTransfer, type TransferPlay } from "./create-transfer.ts";
import { escalateInquiry } from "./escalate-inquiry.ts";
import { failRefund } from "./fail-refund.ts";
import { onboardAccount, type OnboardingOutcome } from "./onboard-account.ts";
import { type DisputePlay, openDispute } from "./open-dispute.ts";
import { type ChargePayment, payCharge } from "./pay-charge.ts";
import { type InvoicePaymentPlay, payInvoice, settleInvoice } from "./pay-invoice.ts";
import { paySession, type SessionPayment } from "./pay-session.ts";
import { type RefundPlay, refundCharge } from "./refund-charge.ts";
import { emptyAccount, type ReversalPlay, reverseTransfer } from "./reverse-transfer.ts";
import { type TopUpPlay, topUp } from "./top-up.ts";

/** What can be played without a browser; each call is one turn, and its events are on their way when it returns. */
export type StripePlay = {
  createCustomer: (input: NewCustomer) => Stripe.Customer;
  payInvoice: (input: InvoicePaymentPlay) => WireInvoice;
  settleInvoice: (invoiceId: string) => WireInvoice;
  payCharge: (input: ChargePayment) => Stripe.Charge;
  paySession: (input: SessionPayment) => WireCheckoutSession;
  refund: (input: RefundPlay) => Stripe.Refund;
  failRefund: (refundId: string) => Stripe.Refund;
  openDispute: (input: DisputePlay) => Stripe.Dispute;
  /** The bank goes on from asking to taking the money. */
  escalateInquiry: (disputeId: string) => Stripe.Dispute;
  closeDispute: (disputeId: string, outcome: DisputeOutcome) => Stripe.Dispute;
  topUp: (input: TopUpPlay) => Stripe.Topup;
  onboardAccount: (accountId: string, outcome: OnboardingOutcome) => Stripe.Account;
  /** The person moves what their account holds to their own bank. */
  emptyAccount: (accountId: string) => AccountPayout[];
  /** A charge, transfer or credit of somebody else, in the same account. */
  createForeign: (input: ForeignPlay) => object;
  /** In the dashboard, so that no request asked for it. */
  createTransfer: (input: TransferPlay) => WireTransfer;
  reverseTransfer: (input: ReversalPlay) => Stripe.TransferReversal;
};

export const createPlay = (world: StripeWorld): StripePlay => {
  const take = <Result>(play: (turn: Turn) => Result): Result => world.takeTurn(noRequest, play);
  return {
    createCustomer: (input) => take((turn) => createCustomer(turn, input)),
    payInvoice: (input) => take((turn) => payInvoice(turn, input)),
    settleInvoice: (invoiceId) => take((turn) => settleInvoice(turn, invoiceId)),
    payCharge: (input) => take((turn) => payCharge(turn, input)),
    paySession: (input) => take((turn) => paySession(turn, input)),
    refund: (input) => take((turn) => refundCharge(turn, input)),
    failRefund: (refundId) => take((turn) => failRefund(turn, refundId)),
    openDispute: (input) => take((turn) => openDispute(turn, input)),
    escalateInquiry: (disputeId) => take((turn) => escalateInquiry(turn, disputeId)),
    closeDispute: (disputeId, outcome) => take((turn) => closeDispute(turn, disputeId, outcome)),
    topUp: (input) => take((turn) => topUp(turn, input)),
    onboardAccount: (accountId, outcome) => take((turn) => onboardAccount(turn, accountId, outcome)),
    emptyAccount: (accountId) => take((turn) => emptyAccount(turn, accountId)),
    createForeign: (input) => take((turn) => createForeign(turn, input)),
    createTransfer: (input) => take((turn) => createTransfer(turn, input)),
    reverseTransfer: (input) => take((turn) => reverseTransfer(turn, input)),
  };
};
