import type Stripe from "stripe";
import { expect, test } from "vitest";
import { listReceivedTypes, openStripe } from "../open-stripe.fixture.ts";

const item: Stripe.Checkout.SessionCreateParams.LineItem = {
  price_data: { currency: "usd", unit_amount: 5_000, product_data: { name: "Annual plan" } },
  quantity: 2,
};

const basics: Stripe.Checkout.SessionCreateParams = {
  mode: "payment",
  line_items: [item],
  success_url: "http://localhost/thanks?session={CHECKOUT_SESSION_ID}",
};

const submit = (url: string | null, fields: Record<string, string>): Promise<Response> =>
  fetch(url ?? "", { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });

test("a buyer pays on the page, with a code, and the session completes after its payment", async () => {
  const { fake, receiver, stripe } = await openStripe();
  const coupon = await stripe.coupons.create({ percent_off: 10, max_redemptions: 1 });
  await stripe.promotionCodes.create({ promotion: { type: "coupon", coupon: coupon.id }, code: "TEN" });
  const session = await stripe.checkout.sessions.create({
    ...basics,
    allow_promotion_codes: true,
    customer_creation: "always",
    client_reference_id: "ref_1",
    metadata: { worth_referral: "rfl_1" },
    payment_intent_data: { metadata: { order: "7" } },
  });
  expect(session).toMatchObject({ status: "open", amount_total: 10_000, payment_status: "unpaid" });
  expect(await (await fetch(session.url ?? "")).text()).toContain("Promotion code");
  const wrong = await submit(session.url, { email: "ann@example.com", promotionCode: "ELEVEN" });
  expect([wrong.status, (await wrong.text()).includes("No such promotion code")]).toEqual([422, true]);
  const paid = await submit(session.url, { email: "ann@example.com", name: "Ann", promotionCode: "ten" });
  expect(paid.headers.get("location")).toBe(`http://localhost/thanks?session=${session.id}`);
  const complete = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ["customer", "payment_intent", "line_items"],
  });
  expect(complete).toMatchObject({
    status: "complete",
    payment_status: "paid",
    client_reference_id: "ref_1",
    metadata: { worth_referral: "rfl_1" },
    amount_total: 9_000,
    total_details: { amount_discount: 1_000 },
    customer: { email: "ann@example.com" },
    payment_intent: { amount_received: 9_000, metadata: { order: "7" } },
    line_items: { data: [{ quantity: 2, amount_total: 10_000 }] },
  });
  expect(await stripe.coupons.retrieve(coupon.id)).toMatchObject({ valid: false, times_redeemed: 1 });
  expect(() => fake.play.paySession({ sessionId: session.id })).toThrow("This page is complete.");
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver).at(-1)).toBe("checkout.session.completed");
});

test("a guest pays without becoming a customer, a free order has no payment", async () => {
  const { fake, stripe } = await openStripe();
  const session = await stripe.checkout.sessions.create(basics);
  fake.play.paySession({ sessionId: session.id, email: "guest@example.com" });
  expect(fake.list("customer")).toEqual([]);
  expect(fake.list("charge")).toMatchObject([
    { customer: null, amount: 10_000, billing_details: { email: "guest@example.com" } },
  ]);
  const { id: coupon } = await stripe.coupons.create({ percent_off: 100 });
  const free = await stripe.checkout.sessions.create({ ...basics, discounts: [{ coupon }] });
  expect(fake.play.paySession({ sessionId: free.id, email: "guest@example.com" })).toMatchObject({
    payment_status: "no_payment_required",
    payment_intent: null,
    amount_total: 0,
  });
});

test("a session that writes an invoice settles the customer's credit first", async () => {
  const { fake, stripe } = await openStripe();
  const { id: customer } = await stripe.customers.create({ email: "ann@example.com" });
  await stripe.customers.createBalanceTransaction(customer, { amount: -4_000, currency: "usd" });
  const session = await stripe.checkout.sessions.create({
    ...basics,
    customer,
    invoice_creation: { enabled: true, invoice_data: { metadata: { order: "7" } } },
  });
  const paid = fake.play.paySession({ sessionId: session.id });
  const invoices = await stripe.invoices.list({ customer });
  expect(invoices.data.map(({ id }) => id)).toEqual([paid.invoice]);
  expect(invoices.data[0]).toMatchObject({ total: 10_000, amount_paid: 6_000, metadata: { order: "7" } });
  expect((await stripe.checkout.sessions.list({ customer, status: "complete" })).data).toHaveLength(1);
  expect((await stripe.checkout.sessions.list({ status: "open" })).data).toEqual([]);
});

test.each<[string, Partial<Stripe.Checkout.SessionCreateParams>, object]>([
  ["no item", { line_items: [] }, { code: "parameter_missing", param: "line_items" }],
  ["two buyers", { customer: "cus_1", customer_email: "a@example.com" }, { param: "customer" }],
  [
    "a coupon and a field for codes",
    { allow_promotion_codes: true, discounts: [{ coupon: "a" }] },
    { param: "allow_promotion_codes" },
  ],
  ["a customer that is not there", { customer: "cus_none" }, { code: "resource_missing", statusCode: 400 }],
  ["an end too soon", { expires_at: 1 }, { param: "expires_at" }],
  ["a reference too long", { client_reference_id: "x".repeat(201) }, { param: "client_reference_id" }],
  ["tax this stand-in cannot work out", { automatic_tax: { enabled: true } }, { param: "automatic_tax" }],
  ["an address that is none", { success_url: "thanks" }, { code: "url_invalid" }],
  ["part of a cent", { line_items: [{ ...item, quantity: 1.5 }] }, { code: "parameter_invalid_integer" }],
])("%s is refused and named", async (_, change, expected) => {
  const { stripe } = await openStripe();
  const answer = await stripe.checkout.sessions.create({ ...basics, ...change }).then(
    ({ lastResponse }) => lastResponse,
    (error: unknown) => error,
  );
  expect(answer).toMatchObject(expected);
});

test("a session ends after a day or when it is expired, and then nobody can pay", async () => {
  let nowMs = Date.parse("2026-11-01T00:00:00Z");
  const { fake, stripe } = await openStripe({ clock: () => nowMs });
  const [first, second] = [
    await stripe.checkout.sessions.create(basics),
    await stripe.checkout.sessions.create(basics),
  ];
  expect(await stripe.checkout.sessions.expire(first.id)).toMatchObject({ status: "expired", url: null });
  await expect(stripe.checkout.sessions.expire(first.id)).rejects.toMatchObject({ statusCode: 400 });
  nowMs += 24 * 3_600_000;
  expect(await stripe.checkout.sessions.retrieve(second.id)).toMatchObject({ status: "expired" });
  const late = await submit(second.url, { email: "ann@example.com" });
  expect([late.status, (await late.text()).includes("This page is expired.")]).toEqual([422, true]);
  expect(fake.list("charge")).toEqual([]);
});

test("a buyer fills in the fields of the page's own; a key that Stripe would refuse is refused", async () => {
  const { stripe } = await openStripe();
  const field = { label: { type: "custom" as const, custom: "Heard of us?" }, type: "text" as const };
  const fieldsOf = (...keys: string[]) => keys.map((key) => ({ ...field, key }));
  for (const keys of [["heard_from"], ["one", "one"], ["a", "b", "c", "d"]])
    await expect(
      stripe.checkout.sessions.create({ ...basics, custom_fields: fieldsOf(...keys) }),
    ).rejects.toMatchObject({ statusCode: 400 });
  const session = await stripe.checkout.sessions.create({ ...basics, custom_fields: fieldsOf("heardfrom") });
  expect(await (await fetch(session.url ?? "")).text()).toContain("Heard of us?");
  expect((await submit(session.url, { email: "ann@example.com" })).status).toBe(422);
  await submit(session.url, { email: "ann@example.com", field_heardfrom: "Mary" });
  expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
    status: "complete",
    custom_fields: [{ key: "heardfrom", text: { value: "Mary" } }],
  });
});
