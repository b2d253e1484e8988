import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startReceiver } from "../webhooks/receiver.fixture.ts";
import { connectStripe, openStripe, webhookSecret } from "./open-stripe.fixture.ts";

const liveKey = "sk_live_of_the_stand_in";
const liveSecret = "whsec_live_secret";

const openBoth = async (dataFile?: string) => {
  const receiver = await startReceiver();
  onTestFinished(receiver.close);
  const live = { secretKey: liveKey, webhookUrl: receiver.url, webhookSecret: liveSecret };
  const opened = await openStripe({ live, dataFile });
  return { ...opened, liveReceiver: receiver, liveStripe: connectStripe(opened.fake, liveKey) };
};

test("each key sees its own mode only, and is told when an object is in the other", async () => {
  const { stripe, liveStripe } = await openBoth();
  const tested = await stripe.customers.create({ email: "ann@example.com" }, { idempotencyKey: "same" });
  const real = await liveStripe.customers.create({ email: "bob@example.com" }, { idempotencyKey: "same" });
  expect([tested.livemode, real.livemode]).toEqual([false, true]);
  expect((await stripe.customers.list()).data.map(({ id }) => id)).toEqual([tested.id]);
  expect((await liveStripe.customers.list()).data.map(({ id }) => id)).toEqual([real.id]);
  await expect(liveStripe.customers.retrieve(tested.id)).rejects.toMatchObject({
    statusCode: 404,
    message: `No such customer: '${tested.id}'; a similar object exists in test mode, but a live mode key was used to make this request.`,
  });
  await expect(liveStripe.customers.retrieve("cus_none")).rejects.toMatchObject({
    message: "No such customer: 'cus_none'",
  });
});

test("live events go to their own receiver, signed with their own secret, and say that they are live", async () => {
  const { fake, receiver, liveReceiver, stripe } = await openBoth();
  const customer = fake.live?.play.createCustomer({ email: "bob@example.com" });
  fake.live?.play.payInvoice({ customerId: customer?.id ?? "", amountMinor: 900, currency: "usd" });
  await fake.live?.webhooksSettled();
  expect(receiver.received).toEqual([]);
  expect(liveReceiver.received.length).toBeGreaterThan(3);
  for (const { body, headers } of liveReceiver.received) {
    expect(body).not.toContain('"livemode": false');
    const signature = headers.get("stripe-signature") ?? "";
    await expect(stripe.webhooks.constructEventAsync(body, signature, liveSecret)).resolves.toMatchObject({
      livemode: true,
    });
    await expect(stripe.webhooks.constructEventAsync(body, signature, webhookSecret)).rejects.toThrow(
      /signatures/,
    );
  }
});

test("a live session is paid on its page in live mode, and a restart keeps both modes apart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "worth-fakes-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const dataFile = join(folder, "stripe.json");
  const before = await openBoth(dataFile);
  const session = await before.liveStripe.checkout.sessions.create({
    mode: "payment",
    success_url: "https://example.com/thanks",
    line_items: [
      { quantity: 1, price_data: { currency: "usd", unit_amount: 700, product_data: { name: "Plan" } } },
    ],
  });
  expect(session.id).toMatch(/^cs_live_/);
  const body = new URLSearchParams({ email: "bob@example.com" });
  expect((await fetch(session.url ?? "", { method: "POST", body, redirect: "manual" })).status).toBe(303);
  before.fake.play.createCustomer({ email: "ann@example.com" });
  await before.fake.close();
  const { fake } = await openBoth(dataFile);
  expect(fake.list("customer")).toHaveLength(1);
  expect(fake.list("charge")).toEqual([]);
  expect(fake.live?.list("charge")).toMatchObject([{ amount: 700, livemode: true }]);
});
