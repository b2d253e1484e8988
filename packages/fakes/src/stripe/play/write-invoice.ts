import type Stripe from "stripe";
import { buildOpenInvoice } from "../objects/invoice.ts";
import { buildInvoiceLine } from "../objects/invoice-line.ts";
import { createId } from "../world/create-id.ts";
import type { WireInvoice } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { readCredit } from "./change-credit.ts";
import { findRedemption, useUp, type Voucher } from "./redeem-code.ts";
import { findOrCreatePrice } from "./sell-product.ts";

export type InvoiceDraft = {
  customer: Stripe.Customer;
  currency: string;
  /** The whole price before any discount, tax included. */
  amountMinor: number;
  /** The part of `amountMinor` that is tax. */
  taxMinor: number;
  productName: string;
  productMetadata: Stripe.Metadata;
  metadata: Stripe.Metadata;
  voucher: Voucher;
};

/** Tax falls with the price: what is taken off is not taxed. */
const scaleTax = (taxMinor: number, wholeMinor: number, leftMinor: number): number =>
  wholeMinor === 0 ? 0 : Math.floor((taxMinor * leftMinor * 2 + wholeMinor) / (wholeMinor * 2));

/** Writes the finalized invoice and uses up its voucher. The customer's credit is only read, not taken yet. */
export const writeInvoice = (turn: Turn, draft: InvoiceDraft): WireInvoice => {
  const { objects, nowSeconds } = turn;
  const { currency, customer, productMetadata: metadata } = draft;
  const subtotalMinor = draft.amountMinor - draft.taxMinor;
  const price = findOrCreatePrice(turn, {
    productName: draft.productName,
    amountMinor: subtotalMinor,
    currency,
    metadata,
  });
  const id = createId("invoice");
  const purchase = { customer, currency, subtotalMinor, productIds: [price.product] };
  const redemption = findRedemption(turn, draft.voucher, purchase);
  const discountMinor = redemption?.amountMinor ?? 0;
  const use = { customerId: customer.id, invoiceId: id, sessionId: null };
  const discount =
    redemption === null ? null : { id: useUp(turn, redemption, use).id, amountMinor: discountMinor };
  const taxMinor = scaleTax(draft.taxMinor, subtotalMinor, subtotalMinor - discountMinor);
  const line = buildInvoiceLine({
    invoiceId: id,
    amountMinor: subtotalMinor,
    discount,
    taxMinor,
    currency,
    description: draft.productName,
    priceId: price.id,
    productId: price.product,
    metadata,
    nowSeconds,
  });
  const invoice = buildOpenInvoice(id, {
    customer,
    currency,
    subtotalMinor,
    discount,
    taxMinor,
    startingBalanceMinor: readCredit(turn, customer.id, currency),
    line,
    metadata: draft.metadata,
    nowSeconds,
  });
  objects.put("customer", {
    ...customer,
    currency: customer.currency ?? currency,
    next_invoice_sequence: (customer.next_invoice_sequence ?? 1) + 1,
  });
  return objects.put("invoice", invoice);
};
