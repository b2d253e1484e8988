import Stripe from "stripe";
import { expect, test } from "vitest";
import { startReceiver } from "./receiver.fixture.ts";
import { startStripeFake } from "./start-stripe-fake.ts";

const webhookSecret = "whsec_test_secret";
const secretKey = "sk_test_play";

const open = async (t: (cleanup: () => Promise<void>) => void) => {
  const receiver = await startReceiver();
  const fake = await startStripeFake({ port: 0, webhookUrl: receiver.url, webhookSecret, secretKey });
  t(async () => {
    await fake.close();
    await receiver.close();
  });
  const stripe = new Stripe(secretKey, {
    host: fake.host,
    port: fake.port,
    protocol: "http",
    telemetry: false,
  });
  return { fake, receiver, stripe };
};

test("an invoice tells invoice.paid and charge.succeeded of one payment, signed for the official SDK", async ({
  onTestFinished,
}) => {
  const { fake, receiver, stripe } = await open(onTestFinished);
  const customer = await stripe.customers.create({ email: "ann@example.com", name: "Ann" });
  const invoice = fake.play.payInvoice({
    customerId: customer.id,
    amountMinor: 12_000,
    taxMinor: 2_000,
    currency: "usd",
  });
  await fake.webhooksSettled();
  const events = await Promise.all(
    receiver.received.map(({ body, signature }) =>
      stripe.webhooks.constructEventAsync(body, signature, webhookSecret),
    ),
  );
  const types = events.map((event) => event.type);
  expect(types).toEqual(expect.arrayContaining(["customer.created", "invoice.paid", "charge.succeeded"]));
  const read = await stripe.invoices.retrieve(invoice.id, { expand: ["payments", "customer"] });
  expect(read.amount_paid).toBe(12_000);
  expect(read.total_excluding_tax).toBe(10_000);
  expect(read.total_taxes?.[0]?.amount).toBe(2_000);
  expect(read.payments?.data).toHaveLength(1);
  const charges = await stripe.charges.list({ customer: customer.id });
  const charge = charges.data[0];
  expect(charge?.amount).toBe(12_000);
  const payments = await stripe.invoicePayments.list({
    payment: {
      type: "payment_intent",
      payment_intent: typeof charge?.payment_intent === "string" ? charge.payment_intent : "",
    },
  });
  expect(payments.data[0]?.invoice).toBe(invoice.id);
  expect(charge).not.toHaveProperty("invoice");
});
