import { expect, test } from "vitest";
import { openStripe } from "../open-stripe.fixture.ts";

test("an invoice and its charge are one payment, joined only by the invoice payment", async () => {
  const { fake, stripe } = await openStripe();
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  const invoice = fake.play.payInvoice({
    customerId: customer.id,
    amountMinor: 12_000,
    taxMinor: 2_000,
    currency: "usd",
    productName: "Annual plan",
    productMetadata: { worth_product_id: "prd_1" },
  });
  const charge = (await stripe.charges.list({ customer: customer.id })).data[0];
  const paymentIntent = typeof charge?.payment_intent === "string" ? charge.payment_intent : "";
  const payments = await stripe.invoicePayments.list({
    payment: { type: "payment_intent", payment_intent: paymentIntent },
  });
  expect(payments.data.map((payment) => payment.invoice)).toEqual([invoice.id]);
  expect(charge).not.toHaveProperty("invoice");
  expect(await stripe.paymentIntents.retrieve(paymentIntent)).not.toHaveProperty("invoice");
});

test("an invoice tells its tax apart and carries the product's metadata on its line", async () => {
  const { fake, stripe } = await openStripe();
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  const { id } = fake.play.payInvoice({
    customerId: customer.id,
    amountMinor: 12_000,
    taxMinor: 2_000,
    currency: "usd",
    productMetadata: { worth_product_id: "prd_1" },
  });
  const invoice = await stripe.invoices.retrieve(id, { expand: ["payments"] });
  expect(invoice).toMatchObject({
    status: "paid",
    amount_paid: 12_000,
    total: 12_000,
    total_excluding_tax: 10_000,
  });
  expect(invoice.total_taxes?.map((tax) => tax.amount)).toEqual([2_000]);
  expect(invoice.payments?.data.map((payment) => payment.amount_paid)).toEqual([12_000]);
  const [line] = invoice.lines.data;
  expect(line?.metadata).toEqual({ worth_product_id: "prd_1" });
  const product = await stripe.products.retrieve(line?.pricing?.price_details?.product ?? "");
  expect(product.metadata).toEqual({ worth_product_id: "prd_1" });
});

test("the payments of an invoice are only there when a request asks for them", async () => {
  const { fake, stripe } = await openStripe();
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  const { id } = fake.play.payInvoice({ customerId: customer.id, amountMinor: 100, currency: "usd" });
  expect(await stripe.invoices.retrieve(id)).not.toHaveProperty("payments");
});

test("the customer's own credit pays first and is not counted as paid", async () => {
  const { fake, stripe } = await openStripe();
  const customer = await stripe.customers.create({ email: "ann@example.com", balance: -4_000 });
  const part = fake.play.payInvoice({ customerId: customer.id, amountMinor: 10_000, currency: "usd" });
  expect(part).toMatchObject({
    total: 10_000,
    amount_due: 6_000,
    amount_paid: 6_000,
    starting_balance: -4_000,
  });
  await stripe.customers.update(customer.id, { balance: -500 });
  const whole = fake.play.payInvoice({ customerId: customer.id, amountMinor: 400, currency: "usd" });
  expect(whole).toMatchObject({ status: "paid", amount_paid: 0 });
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ balance: -100 });
  expect((await stripe.charges.list()).data.map((charge) => charge.amount)).toEqual([6_000]);
});

test("a play that is refused half-way leaves nothing behind", async () => {
  const { fake } = await openStripe();
  const answer = await fetch(`${fake.url}/_control/pay`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "ann@example.com", amountMinor: 100, taxMinor: 100 }),
  });
  expect(answer.status).toBe(400);
  expect(fake.list("customer")).toEqual([]);
  expect(fake.list("event")).toEqual([]);
});
