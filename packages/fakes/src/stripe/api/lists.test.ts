import { expect, test } from "vitest";
import { openStripe } from "../open-stripe.fixture.ts";

test("the SDK pages through a long list, newest first, and each object once", async () => {
  const { fake, stripe } = await openStripe();
  const created = Array.from(
    { length: 23 },
    (_, index) => fake.play.createCustomer({ email: `c${index}@example.com` }).id,
  );
  const paged = await stripe.customers.list({ limit: 5 }).autoPagingToArray({ limit: 100 });
  expect(paged.map(({ id }) => id)).toEqual(created.toReversed());
  const [first, second] = paged;
  const back = await stripe.customers.list({ ending_before: second?.id ?? "", limit: 5 });
  expect(back.data.map(({ id }) => id)).toEqual([first?.id]);
});

test("a limit outside 1 to 100 and an unknown cursor are refused", async () => {
  const { fake, stripe } = await openStripe();
  fake.play.createCustomer({});
  await expect(stripe.customers.list({ limit: 0 })).rejects.toMatchObject({ param: "limit" });
  await expect(stripe.customers.list({ limit: 101 })).rejects.toMatchObject({ param: "limit" });
  await expect(stripe.customers.list({ starting_after: "cus_none" })).rejects.toMatchObject({
    code: "resource_missing",
  });
});

test("lists filter by time of creation, by e-mail and by owner", async () => {
  let nowMs = 1_000_000_000_000;
  const { fake, stripe } = await openStripe({ clock: () => nowMs });
  const ann = fake.play.createCustomer({ email: "ann@example.com" });
  nowMs += 60_000;
  const bob = fake.play.createCustomer({ email: "bob@example.com" });
  const charge = fake.play.payCharge({ customerId: bob.id, amountMinor: 100, currency: "usd" });
  expect((await stripe.customers.list({ created: { gt: ann.created } })).data.map(({ id }) => id)).toEqual([
    bob.id,
  ]);
  expect((await stripe.customers.list({ email: "ann@example.com" })).data.map(({ id }) => id)).toEqual([
    ann.id,
  ]);
  expect((await stripe.charges.list({ customer: ann.id })).data).toEqual([]);
  expect((await stripe.charges.list({ customer: bob.id })).data.map(({ id }) => id)).toEqual([charge.id]);
  expect(
    (await stripe.balanceTransactions.list({ type: "charge" })).data.map(({ source }) => source),
  ).toEqual([charge.id]);
});

test("customers are found by search", async () => {
  const { fake, stripe } = await openStripe();
  const ann = fake.play.createCustomer({ email: "ann@example.com", metadata: { worth: "cus_1" } });
  const bob = fake.play.createCustomer({ email: "bob@example.com", name: 'Bob\'s "Bar"' });
  const find = async (query: string): Promise<string[]> =>
    (await stripe.customers.search({ query })).data.map(({ id }) => id);
  expect(await find('email:"ann@example.com"')).toEqual([ann.id]);
  expect(await find('metadata["worth"]:"cus_1"')).toEqual([ann.id]);
  expect(await find('email~"example" AND -email:"ann@example.com"')).toEqual([bob.id]);
  expect(await find('email:"ann@example.com" OR name:"Bob\'s \\"Bar\\""')).toEqual([bob.id, ann.id]);
  await expect(stripe.customers.search({ query: "email=" })).rejects.toMatchObject({ param: "query" });
});

test("references expand where a request asks, also inside lists and included lists", async () => {
  const { fake, stripe } = await openStripe();
  const customer = fake.play.createCustomer({ email: "ann@example.com" });
  const charge = fake.play.payCharge({ customerId: customer.id, amountMinor: 500, currency: "usd" });
  fake.play.refund({ chargeId: charge.id, amountMinor: 200 });
  const list = await stripe.charges.list({
    expand: ["data.customer", "data.refunds", "data.payment_intent.latest_charge"],
  });
  expect(list.data[0]).toMatchObject({
    customer: { email: "ann@example.com" },
    refunds: { object: "list", data: [{ amount: 200 }] },
    payment_intent: { latest_charge: { id: charge.id } },
  });
});

test("an update merges metadata, unsets empty text and tells the old values", async () => {
  const { stripe } = await openStripe();
  const { id } = await stripe.customers.create({
    email: "ann@example.com",
    name: "Ann",
    metadata: { a: "1", b: "2" },
  });
  const updated = await stripe.customers.update(id, { name: "", metadata: { a: "", c: "3" } });
  expect(updated).toMatchObject({ name: null, email: "ann@example.com", metadata: { b: "2", c: "3" } });
  const [event] = (await stripe.events.list({ type: "customer.updated" })).data;
  expect(event?.data.previous_attributes).toEqual({ name: "Ann", metadata: { a: "1", b: "2" } });
});
