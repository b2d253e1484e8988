import type Stripe from "stripe";
import { createId } from "../world/create-id.ts";
import type { WireInvoiceLine } from "../world/kinds.ts";

/** What one discount takes off a line. */
export type LineDiscount = { id: string; amountMinor: number };

export type InvoiceLineInput = {
  invoiceId: string;
  amountMinor: number;
  discount: LineDiscount | null;
  taxMinor: number;
  currency: string;
  description: string;
  priceId: string;
  productId: string;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

/** Tax on top of `taxableMinor`, in the form lines and invoices share. */
export const listTaxes = (taxMinor: number, taxableMinor: number): Stripe.InvoiceLineItem.Tax[] =>
  taxMinor === 0
    ? []
    : [
        {
          amount: taxMinor,
          tax_behavior: "exclusive",
          tax_rate_details: { tax_rate: "txr_standard" },
          taxability_reason: "standard_rated",
          taxable_amount: taxableMinor,
          type: "tax_rate_details",
        },
      ];

export const listDiscounts = (discount: LineDiscount | null): Stripe.InvoiceLineItem.DiscountAmount[] =>
  discount === null ? [] : [{ amount: discount.amountMinor, discount: discount.id }];

/** One unit of a product; `amountMinor` is before discount and tax. */
export const buildInvoiceLine = (input: InvoiceLineInput): WireInvoiceLine => ({
  id: createId("line_item"),
  object: "line_item",
  amount: input.amountMinor,
  currency: input.currency,
  description: input.description,
  discount_amounts: listDiscounts(input.discount),
  discountable: true,
  discounts: input.discount === null ? [] : [input.discount.id],
  invoice: input.invoiceId,
  livemode: false,
  metadata: input.metadata,
  parent: null,
  period: { start: input.nowSeconds, end: input.nowSeconds },
  pretax_credit_amounts: [],
  pricing: {
    type: "price_details",
    price_details: { price: input.priceId, product: input.productId },
    unit_amount_decimal: String(input.amountMinor),
  },
  quantity: 1,
  quantity_decimal: "1",
  subscription: null,
  subtotal: input.amountMinor,
  taxes: listTaxes(input.taxMinor, input.amountMinor - (input.discount?.amountMinor ?? 0)),
});
