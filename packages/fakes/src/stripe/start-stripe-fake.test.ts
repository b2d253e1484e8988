import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  connectStripe,
  listReceivedTypes,
  openStripe,
  secretKey,
  webhookSecret,
} from "./open-stripe.fixture.ts";
import { startStripeFake } from "./start-stripe-fake.ts";

test("every delivered body passes the official signature check and is of the SDK's own version", async () => {
  const { fake, receiver, stripe } = await openStripe();
  const customer = await stripe.customers.create({ email: "ann@example.com", name: "Ann" });
  fake.play.payInvoice({ customerId: customer.id, amountMinor: 12_000, currency: "usd" });
  await fake.webhooksSettled();
  const events = await Promise.all(
    receiver.received.map(({ body, headers }) =>
      stripe.webhooks.constructEventAsync(body, headers.get("stripe-signature") ?? "", webhookSecret),
    ),
  );
  expect(events.map((event) => event.type)).toEqual(
    expect.arrayContaining([
      "customer.created",
      "invoice.paid",
      "charge.succeeded",
      "payment_intent.succeeded",
    ]),
  );
  expect(new Set(events.map((event) => event.api_version))).toEqual(new Set([stripe.getApiField("version")]));
  expect(events.every((event) => !event.livemode)).toBe(true);
});

test("an event names the API request that caused it, and none when a click did", async () => {
  const { fake, stripe } = await openStripe();
  const created = await stripe.customers.create({ email: "ann@example.com" }, { idempotencyKey: "once" });
  fake.play.createCustomer({ email: "bob@example.com" });
  const { data } = await stripe.events.list({ type: "customer.created" });
  expect(data.map((event) => event.request)).toEqual([
    { id: null, idempotency_key: null },
    { id: created.lastResponse.requestId, idempotency_key: "once" },
  ]);
});

test("a restart keeps customers, charges, kept keys and the delivery log", async () => {
  const folder = await mkdtemp(join(tmpdir(), "worth-fakes-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const dataFile = join(folder, "stripe.json");
  const options = { port: 0, webhookUrl: "http://127.0.0.1:9/none", webhookSecret, secretKey, dataFile };
  const before = await startStripeFake({ ...options, webhookRetryDelaysMs: [] });
  const customer = await connectStripe(before).customers.create(
    { email: "ann@example.com" },
    { idempotencyKey: "k" },
  );
  const charge = before.play.payCharge({ customerId: customer.id, amountMinor: 500, currency: "usd" });
  await before.webhooksSettled();
  const delivered = before.deliveries().map(({ id }) => id);
  await before.close();

  const after = await startStripeFake(options);
  onTestFinished(after.close);
  const stripe = connectStripe(after);
  expect((await stripe.charges.retrieve(charge.id)).amount).toBe(500);
  expect((await stripe.customers.create({ email: "ann@example.com" }, { idempotencyKey: "k" })).id).toBe(
    customer.id,
  );
  expect(after.deliveries().map(({ id }) => id)).toEqual(delivered);
});

test("a restart keeps codes, credit, accounts, transfers, sessions and the balance", async () => {
  const folder = await mkdtemp(join(tmpdir(), "worth-fakes-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const dataFile = join(folder, "stripe.json");
  const { fake: before, stripe } = await openStripe({ dataFile });
  const customer = await stripe.customers.create({ email: "ann@example.com" });
  const coupon = await stripe.coupons.create({ percent_off: 20 });
  await stripe.promotionCodes.create({ promotion: { type: "coupon", coupon: coupon.id }, code: "KEEP" });
  await stripe.customers.createBalanceTransaction(customer.id, { amount: -500, currency: "usd" });
  before.play.createForeign({ kind: "transfer", amountMinor: 700, currency: "usd" });
  before.play.topUp({ amountMinor: 900, currency: "usd" });
  await before.close();

  const { stripe: after } = await openStripe({ dataFile });
  expect((await after.promotionCodes.list({ code: "keep" })).data).toMatchObject([{ active: true }]);
  expect(await after.customers.retrieve(customer.id)).toMatchObject({ balance: -500 });
  expect((await after.customers.listBalanceTransactions(customer.id)).data).toHaveLength(1);
  expect((await after.transfers.list({ expand: ["data.destination"] })).data).toMatchObject([
    { amount: 700, destination: { payouts_enabled: true } },
  ]);
  expect((await after.balance.retrieve()).available).toMatchObject([{ amount: 900, currency: "usd" }]);
});

test("a delivery that still waits when the stand-in stops waits on after the restart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "worth-fakes-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const dataFile = join(folder, "stripe.json");
  const { fake: before, receiver } = await openStripe({ dataFile });
  before.setWebhookSwitches({ delayMs: 600_000 });
  before.play.createCustomer({ email: "ann@example.com" });
  await before.close();
  const saved = JSON.parse(await readFile(dataFile, "utf8")) as { deliveries: { state: string }[] };
  expect(saved.deliveries.map(({ state }) => state)).toEqual(["waiting"]);

  const after = await startStripeFake({
    port: 0,
    webhookUrl: receiver.url,
    webhookSecret,
    secretKey,
    dataFile,
  });
  onTestFinished(after.close);
  const [waiting] = after.deliveries();
  expect(after.replayDelivery(waiting?.id ?? "")?.why).toBe("replay");
  await expect.poll(() => listReceivedTypes(receiver)).toEqual(["customer.created"]);
});

test("a saved state that is no JSON stops the start with a sentence", async () => {
  await expect(
    startStripeFake({
      port: 0,
      webhookUrl: "http://x",
      webhookSecret,
      secretKey,
      dataFile: import.meta.filename,
    }),
  ).rejects.toThrow(/is not JSON/);
});
