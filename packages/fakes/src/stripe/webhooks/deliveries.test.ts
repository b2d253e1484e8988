import { expect, test } from "vitest";
import { listReceivedTypes, openStripe } from "../open-stripe.fixture.ts";

test("a refused delivery is tried again until it is accepted, with the same event", async () => {
  const { fake, receiver } = await openStripe({ webhookRetryDelaysMs: [10, 10, 10] });
  receiver.answerWith(500, 302);
  fake.play.createCustomer({ email: "ann@example.com" });
  await expect.poll(() => fake.deliveries()[0]?.state).toBe("delivered");
  expect(fake.deliveries()[0]?.attempts.map(({ status }) => status)).toEqual([500, 302, 200]);
  expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
});

test("a delivery nobody accepts is given up and can be replayed by hand", async () => {
  const { fake, receiver } = await openStripe({ webhookRetryDelaysMs: [] });
  receiver.answerWith(500);
  fake.play.createCustomer({ email: "ann@example.com" });
  await fake.webhooksSettled();
  const [failed] = fake.deliveries();
  expect(failed?.state).toBe("failed");
  fake.replayDelivery(failed?.id ?? "");
  await fake.webhooksSettled();
  expect(fake.deliveries().map(({ why, state }) => [why, state])).toEqual([
    ["replay", "delivered"],
    ["event", "failed"],
  ]);
  expect(fake.replayDelivery("whd_none")).toBeNull();
});

test("copies arrive as often as set", async () => {
  const { fake, receiver } = await openStripe();
  fake.setWebhookSwitches({ copies: 3 });
  fake.play.createCustomer({ email: "ann@example.com" });
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver)).toEqual(["customer.created", "customer.created", "customer.created"]);
});

test("a dropped delivery never arrives, and the events list still tells it", async () => {
  const { fake, receiver, stripe } = await openStripe();
  fake.setWebhookSwitches({ dropPercent: 100 });
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  fake.setWebhookSwitches({ dropPercent: 0 });
  fake.play.createCustomer({ email: "bob@example.com" });
  await fake.webhooksSettled();
  expect(receiver.received).toHaveLength(1);
  expect(fake.deliveries().map(({ state }) => state)).toEqual(["delivered", "dropped"]);
  const events = await stripe.events.list({ types: ["customer.created"] });
  expect(events.data.map((event) => ("id" in event.data.object ? event.data.object.id : null))).toContain(
    customer.id,
  );
});

test("a mixed order is another order, and nothing is lost", async () => {
  let seed = 0;
  const random = (): number => {
    seed = (seed + 7) % 11;
    return seed / 11;
  };
  const { fake, receiver } = await openStripe({ random });
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  await fake.webhooksSettled();
  receiver.received.length = 0;
  fake.setWebhookSwitches({ shuffle: true });
  fake.play.payInvoice({ customerId: customer.id, amountMinor: 100, currency: "usd" });
  const told = fake.list("event").map(({ type }) => type);
  const sent = fake.deliveries().map(({ eventType }) => eventType);
  expect(sent.filter((type) => type !== "customer.created")).not.toEqual(
    told.filter((type) => type !== "customer.created"),
  );
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver).toSorted()).toEqual(
    told.filter((type) => type !== "customer.created").toSorted(),
  );
});

test("a new address of the receiver takes over for what comes next", async () => {
  const { fake, receiver } = await openStripe({ webhookUrl: "http://127.0.0.1:9/none" });
  fake.setWebhookUrl(`${receiver.url}/later`);
  fake.play.createCustomer({ email: "ann@example.com" });
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver)).toEqual(["customer.created"]);
});

test("every third event, the next two, and events of a type can be lost with all their copies", async () => {
  const { fake, receiver } = await openStripe();
  const create = (count: number): void => {
    for (let made = 0; made < count; made += 1) fake.play.createCustomer({ email: "ann@example.com" });
  };
  create(1);
  await fake.webhooksSettled();
  receiver.received.length = 0;
  fake.setWebhookSwitches({ dropEvery: 3, copies: 2 });
  create(6);
  await fake.webhooksSettled();
  expect(receiver.received).toHaveLength(8);
  fake.setWebhookSwitches({ dropEvery: 0, copies: 1, dropNext: 2 });
  create(3);
  await fake.webhooksSettled();
  expect(receiver.received).toHaveLength(9);
  fake.setWebhookSwitches({ dropTypes: ["charge.*", "payment_intent.succeeded"] });
  const [customer] = fake.list("customer");
  fake.play.payCharge({ customerId: customer?.id ?? "", amountMinor: 100, currency: "usd" });
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver).slice(9)).toEqual(["payment_intent.created"]);
  expect(fake.list("event").map(({ type }) => type)).toContain("charge.succeeded");
});
