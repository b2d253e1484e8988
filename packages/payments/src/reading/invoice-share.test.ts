import type Stripe from "stripe";
import { expect, test } from "vitest";
import { linesOfPart, placeInInvoice, taxOfPart } from "./invoice-share.ts";

const invoice = { total: 240_00, total_taxes: [{ amount: 40_01 }] } as unknown as Stripe.Invoice;
const payments = [
  { id: "inpay_2", amount_paid: 100_00, created: 20 },
  { id: "inpay_1", amount_paid: 80_00, created: 10 },
  { id: "inpay_3", amount_paid: 60_00, created: 20 },
];

test("three payments of one invoice carry its tax together, each its share", () => {
  const taxes = payments.map(({ id }) => taxOfPart(placeInInvoice(invoice, payments, id)));
  expect(taxes).toEqual([16_67, 13_34, 10_00]);
  expect(taxes.reduce((sum, tax) => sum + tax, 0)).toBe(40_01);
});

test("what credit settled comes last, and its share of the tax is nobody's", () => {
  const withoutLast = payments.slice(0, 2);
  expect(placeInInvoice(invoice, withoutLast, "inpay_2")).toMatchObject({
    fromMinor: 80_00,
    toMinor: 180_00,
  });
  const taxes = withoutLast.map(({ id }) => taxOfPart(placeInInvoice(invoice, withoutLast, id)));
  expect(taxes.reduce((sum, tax) => sum + tax, 0)).toBe(30_01);
});

const line = (product: string | null, amount: number, more: object = {}): Stripe.InvoiceLineItem =>
  ({
    amount,
    description: product,
    metadata: {},
    pricing: product === null ? null : { price_details: { product } },
    ...more,
  }) as unknown as Stripe.InvoiceLineItem;

test("lines share what was paid without tax, after discounts and without the tax in their price", () => {
  const lines = [
    line("prod_a", 100_00, { discount_amounts: [{ amount: 20_00 }] }),
    line("prod_b", 48_00, { taxes: [{ amount: 8_00, tax_behavior: "inclusive" }] }),
    line(null, 80_00),
  ];
  expect(linesOfPart(lines, 100_00)).toEqual([
    { productRef: "prod_a", productName: "prod_a", amountMinor: 40_00 },
    { productRef: "prod_b", productName: "prod_b", amountMinor: 20_00 },
  ]);
});

test("a line that takes something back sells nothing", () => {
  const lines = [line("prod_a", 100_00), line("prod_b", -30_00)];
  expect(linesOfPart(lines, 70_00)).toEqual([
    { productRef: "prod_a", productName: "prod_a", amountMinor: 70_00 },
  ]);
});
