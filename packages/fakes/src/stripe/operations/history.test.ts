import { expect, test } from "vitest";
import { openStripe } from "../open-stripe.fixture.ts";

const day = 24 * 3600;

/** 120 customers, one a day; each pays twice, every third gets a refund, every tenth disputes. */
const openHistory = async () => {
  let nowMs = Date.parse("2026-01-01T00:00:00Z");
  const opened = await openStripe({ clock: () => nowMs });
  const { play } = opened.fake;
  for (let order = 1; order <= 120; order += 1) {
    const customerId = play.createCustomer({ email: `c${order}@example.com` }).id;
    play.payInvoice({ customerId, amountMinor: 1_000 + order, currency: "usd" });
    const charge = play.payCharge({ customerId, amountMinor: 500, currency: "usd" });
    if (order % 3 === 0) play.refund({ chargeId: charge.id, amountMinor: 200 });
    if (order % 10 === 0) play.openDispute({ chargeId: charge.id });
    nowMs += day * 1000;
  }
  return { ...opened, startSeconds: Date.parse("2026-01-01T00:00:00Z") / 1000 };
};

test("a backfill reads every object once, in pages of 100, and in windows of time", async () => {
  const { fake, stripe, startSeconds } = await openHistory();
  const first = await stripe.charges.list({ limit: 100 });
  expect([first.data.length, first.has_more]).toEqual([100, true]);
  const charges = await stripe.charges.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
  expect(charges.map(({ id }) => id)).toEqual(fake.list("charge").map(({ id }) => id));
  const window = { created: { gte: startSeconds + 30 * day, lt: startSeconds + 60 * day }, limit: 100 };
  expect((await stripe.charges.list(window)).data).toHaveLength(60);
  expect((await stripe.invoices.list(window)).data).toHaveLength(30);
  expect((await stripe.paymentIntents.list(window)).data).toHaveLength(60);
  expect((await stripe.refunds.list(window)).data).toHaveLength(10);
  expect((await stripe.disputes.list(window)).data).toHaveLength(3);
  expect((await stripe.customers.list(window)).data).toHaveLength(30);
  const [customer] = (await stripe.customers.list(window)).data;
  const owned = { customer: customer?.id ?? "" };
  expect((await stripe.charges.list(owned)).data).toHaveLength(2);
  expect((await stripe.invoices.list({ ...owned, status: "paid" })).data).toHaveLength(1);
  expect((await stripe.invoices.list({ ...owned, status: "open" })).data).toEqual([]);
  expect((await stripe.paymentIntents.list(owned)).data).toHaveLength(2);
});

test("events are listed for 30 days, in both directions, with none left out between pages", async () => {
  const { fake, stripe } = await openHistory();
  const nowSeconds = Math.max(...fake.list("event").map(({ created }) => created)) + day;
  const fresh = fake.list("event").filter(({ created }) => created > nowSeconds - 30 * day);
  const forward = await stripe.events.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
  expect(forward.map(({ id }) => id)).toEqual(fresh.map(({ id }) => id));
  const backward: string[] = [];
  let cursor = forward.at(-1)?.id ?? "";
  for (let isMore = true; isMore;) {
    const page = await stripe.events.list({ limit: 7, ending_before: cursor });
    backward.unshift(...page.data.map(({ id }) => id));
    cursor = page.data[0]?.id ?? cursor;
    isMore = page.has_more;
  }
  expect(backward).toEqual(forward.slice(0, -1).map(({ id }) => id));
  const [oldest] = fake.list("event").slice(-1);
  await expect(stripe.events.retrieve(oldest?.id ?? "")).rejects.toMatchObject({ statusCode: 404 });
  await expect(
    stripe.events.list({ type: "charge.succeeded", types: ["charge.refunded"] }),
  ).rejects.toMatchObject({ param: "type" });
});

test("movements of the balance are found by type, by source and by time, and add up to the balance", async () => {
  const { stripe, startSeconds } = await openHistory();
  const booked = await stripe.balanceTransactions.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
  const { available } = await stripe.balance.retrieve();
  expect(available).toMatchObject([
    { currency: "usd", amount: booked.reduce((total, { net }) => total + net, 0) },
  ]);
  expect((await stripe.balanceTransactions.list({ type: "refund", limit: 100 })).data).toHaveLength(40);
  const since = { gte: startSeconds + 115 * day };
  const late = await stripe.balanceTransactions.list({ created: since, type: "charge" });
  expect(late.data).toHaveLength(10);
  const [newest] = (await stripe.charges.list({ limit: 1 })).data;
  expect((await stripe.balanceTransactions.list({ source: newest?.id ?? "" })).data).toEqual([late.data[0]]);
});
