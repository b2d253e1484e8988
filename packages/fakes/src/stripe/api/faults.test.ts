import { expect, test } from "vitest";
import { openStripe } from "../open-stripe.fixture.ts";

const openCharge = async () => {
  const opened = await openStripe();
  const customer = opened.fake.play.createCustomer({ email: "ann@example.com" });
  const charge = opened.fake.play.payCharge({ customerId: customer.id, amountMinor: 1_000, currency: "usd" });
  return { ...opened, charge };
};

test("a refused connection executes nothing", async () => {
  const { fake, stripe, charge } = await openCharge();
  fake.addFault({ kind: "refuse", times: 2, path: "/v1/refunds" });
  await expect(stripe.refunds.create({ charge: charge.id, amount: 100 })).rejects.toMatchObject({
    type: "StripeConnectionError",
  });
  expect(fake.list("refund")).toEqual([]);
});

test("a cut connection has executed once, and the repeated key finds the same refund", async () => {
  const { fake, stripe, charge } = await openCharge();
  const key = { idempotencyKey: "refund-1" };
  fake.addFault({ kind: "cut", times: 1, verb: "POST" });
  const refund = await stripe.refunds.create({ charge: charge.id, amount: 100 }, key);
  expect(refund.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(fake.list("refund").map(({ id }) => id)).toEqual([refund.id]);
});

test("silence lasts until the caller gives up, and the key is in use meanwhile", async () => {
  const { fake, stripe, charge } = await openCharge();
  fake.addFault({ kind: "hang", times: 1 });
  const params = { charge: charge.id, amount: 100 };
  const key = { idempotencyKey: "refund-1" };
  const waiting = stripe.refunds.create(params, { ...key, timeout: 1_500 }).catch((error: unknown) => error);
  await expect.poll(async () => (await fetch(`${fake.url}/_control/faults`)).json()).toEqual([]);
  await expect(stripe.refunds.create(params, key)).rejects.toMatchObject({
    statusCode: 409,
    code: "idempotency_key_in_use",
  });
  expect(await waiting).toMatchObject({ type: "StripeConnectionError" });
  await expect
    .poll(() => stripe.refunds.create(params, key).catch(() => null))
    .toMatchObject({ amount: 100 });
});

test("429 and 500 pass, a kept 500 is replayed for its key", async () => {
  const { fake, stripe, charge } = await openCharge();
  const params = { charge: charge.id, amount: 100 };
  fake.addFault({ kind: "rate_limit", times: 1 });
  await expect(stripe.refunds.create(params, { idempotencyKey: "a" })).rejects.toMatchObject({
    statusCode: 429,
  });
  fake.addFault({ kind: "server_error", times: 1 });
  await expect(stripe.refunds.create(params, { idempotencyKey: "a" })).rejects.toMatchObject({
    statusCode: 500,
  });
  expect((await stripe.refunds.create(params, { idempotencyKey: "a" })).amount).toBe(100);
  fake.addFault({ kind: "server_error_kept", times: 1 });
  for (const _ of [1, 2]) {
    await expect(stripe.refunds.create(params, { idempotencyKey: "b" })).rejects.toMatchObject({
      statusCode: 500,
    });
  }
  expect(fake.list("refund")).toHaveLength(1);
});

test("faults are set and removed over the control endpoint too", async () => {
  const { fake, stripe } = await openStripe();
  const set = (body: object): Promise<Response> =>
    fetch(`${fake.url}/_control/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  expect(await (await set({ kind: "server_error", times: 3, verb: "get" })).json()).toEqual([
    { kind: "server_error", times: 3, verb: "GET" },
  ]);
  await expect(stripe.customers.list()).rejects.toMatchObject({ statusCode: 500 });
  expect((await set({ kind: "unicorn" })).status).toBe(400);
  await set({ clear: "true" });
  expect((await stripe.customers.list()).data).toEqual([]);
});

test("more requests a second than a key may make are a 429 that names the wait, and none is executed", async () => {
  const { fake, stripe } = await openStripe();
  fake.setRateLimit(1);
  const answers = await Promise.allSettled(
    [1, 2, 3, 4].map((order) => stripe.customers.create({ email: `c${order}@example.com` })),
  );
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ type: "StripeRateLimitError", headers: { "retry-after": "1" } });
  expect(fake.list("customer")).toHaveLength(4 - refused.length);
  fake.setRateLimit(null);
  await expect(stripe.customers.list()).resolves.toBeDefined();
});
