import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";
import { payAsCustomer } from "../objects/charge.ts";
import { markInvoicePaid } from "../objects/invoice.ts";
import { buildInvoicePayment, markInvoicePaymentPaid } from "../objects/invoice-payment.ts";
import { createId } from "../world/create-id.ts";
import type { WireInvoice } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { changeCredit } from "./change-credit.ts";
import { checkAmount, checkSteps, readCurrency } from "./check-amount.ts";
import type { Voucher } from "./redeem-code.ts";
import { takePayment } from "./take-payment.ts";
import { writeInvoice } from "./write-invoice.ts";

export type InvoicePaymentPlay = Voucher & {
  customerId: string;
  /** The whole price before any discount, tax included. */
  amountMinor: number;
  /** The part of `amountMinor` that is tax. */
  taxMinor?: number | undefined;
  currency: string;
  /** What each of several payments takes of what is due; one payment takes it all unless they are given. */
  partsMinor?: readonly number[] | undefined;
  productName?: string | undefined;
  /** Goes onto the product and the invoice line. */
  productMetadata?: Stripe.Metadata | undefined;
  /** Goes onto the invoice. */
  metadata?: Stripe.Metadata | undefined;
  /** The money is taken, and the invoice has not noticed yet: `settleInvoice` ends that. */
  isLeftOpen?: boolean | undefined;
};

/** Takes the money for a part of what is due, and joins the payment and the invoice. */
const payPart = (turn: Turn, open: WireInvoice, customer: Stripe.Customer, amountMinor: number): void => {
  const { paymentIntent } = takePayment(turn, {
    payer: payAsCustomer(customer),
    amountMinor,
    currency: open.currency,
    description: open.lines.data[0]?.description ?? null,
    metadata: {},
  });
  const payment = buildInvoicePayment(createId("invoice_payment"), {
    invoiceId: open.id,
    paymentIntentId: paymentIntent.id,
    amountMinor,
    currency: open.currency,
    nowSeconds: turn.nowSeconds,
  });
  turn.objects.put("invoice_payment", payment);
};

/** @throws StripeRefusal for parts that are not together what is due */
const partsOf = ({ amount_due: dueMinor }: WireInvoice, partsMinor: readonly number[]): readonly number[] => {
  for (const partMinor of partsMinor) checkAmount(partMinor);
  if (partsMinor.reduce((sum, partMinor) => sum + partMinor, 0) === dueMinor) return partsMinor;
  throw refuse(`The parts are not together the ${dueMinor} that are due.`, { param: "parts" });
};

/** What the customer's balance settles of an invoice: credit is used, what is owed is added. */
const applyCredit = (turn: Turn, open: WireInvoice, customerId: string): void => {
  const appliedMinor = open.total - open.amount_due;
  if (appliedMinor === 0) return;
  changeCredit(turn, {
    customerId,
    amountMinor: appliedMinor,
    currency: open.currency,
    type: "applied_to_invoice",
    invoiceId: open.id,
  });
};

/**
 * Pays through an invoice: `invoice.paid` and `charge.succeeded` tell of one PaymentIntent, or of several where it is
 * paid in parts. A voucher and then the customer's credit balance settle what they can first; an invoice they settle
 * whole has no payment at all.
 */
export const payInvoice = (turn: Turn, input: InvoicePaymentPlay): WireInvoice => {
  checkAmount(input.amountMinor);
  const currency = readCurrency(input.currency);
  checkSteps(input.amountMinor, currency);
  const taxMinor = input.taxMinor ?? 0;
  if (!Number.isSafeInteger(taxMinor) || taxMinor < 0 || taxMinor >= input.amountMinor) {
    throw refuse("The tax is a part of the amount: at least 0 and less than the whole.", { param: "tax" });
  }
  const customer = turn.objects.get("customer", input.customerId, "customer");
  const open = writeInvoice(turn, {
    customer,
    currency,
    amountMinor: input.amountMinor,
    taxMinor,
    productName: input.productName ?? "Subscription",
    productMetadata: input.productMetadata ?? {},
    metadata: input.metadata ?? {},
    voucher: input,
  });
  turn.tell("invoice.created", { ...open, status: "draft", number: null });
  turn.tell("invoice.finalized", open);
  applyCredit(turn, open, customer.id);
  turn.objects.put("invoice", open);
  const parts = input.partsMinor ? partsOf(open, input.partsMinor) : [open.amount_due];
  for (const partMinor of parts) if (partMinor > 0) payPart(turn, open, customer, partMinor);
  return input.isLeftOpen ? open : settleInvoice(turn, open.id);
};

/** The invoice notices that its money was taken. */
export const settleInvoice = (turn: Turn, invoiceId: string): WireInvoice => {
  const open = turn.objects.get("invoice", invoiceId, "invoice");
  for (const payment of turn.objects.list("invoice_payment"))
    if (payment.invoice === invoiceId && payment.status === "open")
      turn.tell(
        "invoice_payment.paid",
        turn.objects.put("invoice_payment", markInvoicePaymentPaid(payment, turn.nowSeconds)),
      );
  const paid = turn.objects.put("invoice", markInvoicePaid(open, turn.nowSeconds));
  turn.tell("invoice.paid", paid);
  turn.tell("invoice.payment_succeeded", paid);
  return paid;
};
