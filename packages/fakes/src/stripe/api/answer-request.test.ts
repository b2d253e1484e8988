import { expect, test } from "vitest";
import { connectStripe, openStripe } from "../open-stripe.fixture.ts";

test("a wrong key, no key, another account and another version are refused with Stripe's statuses", async () => {
  const { fake, stripe } = await openStripe();
  await expect(connectStripe(fake, "sk_test_somebody_else").customers.list()).rejects.toMatchObject({
    type: "StripeAuthenticationError",
    statusCode: 401,
  });
  expect((await fetch(`${fake.url}/v1/customers`)).status).toBe(401);
  await expect(stripe.customers.list({}, { stripeAccount: "acct_other" })).rejects.toMatchObject({
    type: "StripePermissionError",
    code: "account_invalid",
  });
  await expect(stripe.customers.list({}, { apiVersion: "2020-08-27" })).rejects.toMatchObject({
    statusCode: 400,
  });
});

test("an unknown address and an unknown id are told apart", async () => {
  const { fake, stripe } = await openStripe();
  await expect(stripe.rawRequest("GET", "/v1/unicorns")).rejects.toThrow(/Unrecognized request URL/);
  await expect(stripe.charges.retrieve("ch_none")).rejects.toMatchObject({
    statusCode: 404,
    code: "resource_missing",
    message: "No such charge: 'ch_none'",
  });
  expect(fake.list("charge")).toEqual([]);
});

test("one idempotency key executes once and answers the same again", async () => {
  const { fake, stripe } = await openStripe();
  const first = await stripe.customers.create({ email: "ann@example.com" }, { idempotencyKey: "once" });
  const again = await stripe.customers.create({ email: "ann@example.com" }, { idempotencyKey: "once" });
  expect(again.id).toBe(first.id);
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(fake.list("customer")).toHaveLength(1);
});

test("a key used for another request is a conflict", async () => {
  const { stripe } = await openStripe();
  await stripe.customers.create({ email: "ann@example.com" }, { idempotencyKey: "once" });
  await expect(
    stripe.customers.create({ email: "bob@example.com" }, { idempotencyKey: "once" }),
  ).rejects.toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
});

test("a request refused by the contract does not use up its key, one refused in execution does", async () => {
  const { fake, stripe } = await openStripe();
  const key = { idempotencyKey: "once" };
  await expect(stripe.refunds.create({ amount: 1.5 }, key)).rejects.toMatchObject({ param: "amount" });
  await expect(stripe.refunds.create({ charge: "ch_none" }, key)).rejects.toMatchObject({
    code: "resource_missing",
  });
  const again = await stripe.refunds.create({ charge: "ch_none" }, key).catch((error: unknown) => error);
  expect(again).toMatchObject({ code: "resource_missing", headers: { "idempotent-replayed": "true" } });
  expect(fake.list("refund")).toEqual([]);
});

test("kept answers are forgotten after a day", async () => {
  let nowMs = Date.parse("2026-11-01T00:00:00Z");
  const { stripe } = await openStripe({ clock: () => nowMs });
  const first = await stripe.customers.create({}, { idempotencyKey: "once" });
  nowMs += 25 * 3600 * 1000;
  expect((await stripe.customers.create({}, { idempotencyKey: "once" })).id).not.toBe(first.id);
});

test("a refused expansion changes nothing", async () => {
  const { fake, stripe } = await openStripe();
  await expect(stripe.customers.create({ email: "ann@example.com", expand: ["moon"] })).rejects.toThrow(
    "This property cannot be expanded (moon).",
  );
  expect(fake.list("customer")).toEqual([]);
});

test("a broken request path is refused, not a crash", async () => {
  const { fake, stripe } = await openStripe();
  await expect(stripe.rawRequest("GET", "/v1/charges/%E0%A4%A")).rejects.toMatchObject({ statusCode: 400 });
  expect(fake.list("charge")).toEqual([]);
});

test("metadata and idempotency keys are kept within their limits", async () => {
  const { fake, stripe } = await openStripe();
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, "1"]));
  for (const metadata of [{ a: "x".repeat(501) }, { ["k".repeat(41)]: "x" }, many])
    await expect(stripe.customers.create({ metadata })).rejects.toMatchObject({ statusCode: 400 });
  await expect(stripe.customers.create({}, { idempotencyKey: "k".repeat(256) })).rejects.toMatchObject({
    statusCode: 400,
  });
  expect(fake.list("customer")).toEqual([]);
});
