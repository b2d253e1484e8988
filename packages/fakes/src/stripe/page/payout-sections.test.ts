import { expect, test } from "vitest";
import { openStripe } from "../open-stripe.fixture.ts";

const submit = (url: string, fields: Record<string, string>): Promise<Response> =>
  fetch(url, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });

test("plain forms add money, connect a person, take a transfer back and empty the account", async () => {
  const { fake, stripe } = await openStripe();
  const account = await stripe.accounts.create({ type: "express", email: "ann@example.com" });
  const play = async (name: string, fields: Record<string, string>): Promise<string | null> =>
    (await submit(`${fake.url}/_control/${name}`, fields)).headers.get("location");
  expect(await play("top-up", { amount: "1,000", currency: "eur" })).toMatch(/^\/\?said=Added/);
  expect(await play("onboard", { account: account.id, outcome: "enabled" })).toMatch(/^\/\?said=/);
  const transfer = await stripe.transfers.create({
    amount: 30_000,
    currency: "eur",
    destination: account.id,
    description: "Reward of October",
  });
  expect(await play("reverse", { transfer: transfer.id, amount: "100" })).toMatch(/^\/\?said=Took/);
  const page = await (await fetch(fake.url)).text();
  expect(page).toContain("800.00 EUR available");
  expect(page).toContain("ready for payouts, holds 200.00 EUR");
  expect(page).toContain("Reward of October, 100.00 EUR taken back");
  expect(await play("empty-account", { account: account.id })).toMatch(/paid\+out/);
  expect(await play("reverse", { transfer: transfer.id })).toMatch(/^\/\?problem=The\+connected\+account/);
  expect(await play("onboard", { account: account.id, outcome: "maybe" })).toMatch(/^\/\?problem=/);
});

test("the page shows codes, credit and what somebody else made", async () => {
  const { fake, stripe } = await openStripe();
  const coupon = await stripe.coupons.create({ amount_off: 2_000, currency: "usd" });
  const customer = await stripe.customers.create({ email: "ann@example.com" });
  await stripe.promotionCodes.create({
    promotion: { type: "coupon", coupon: coupon.id },
    code: "ANN-20",
    customer: customer.id,
    max_redemptions: 1,
  });
  await submit(`${fake.url}/_control/pay`, {
    customer: customer.id,
    amount: "50",
    currency: "usd",
    promotionCode: "ann-20",
  });
  expect(fake.list("charge")).toMatchObject([{ amount: 3_000 }]);
  await submit(`${fake.url}/_control/foreign`, { kind: "credit", amount: "5", currency: "usd" });
  const page = await (await fetch(fake.url)).text();
  expect(page).toMatch(/ANN-20[^]*20\.00 USD off[^]*ann@example\.com[^]*1 of 1[^]*ended/);
  expect(page).toMatch(/Made in the dashboard[^]*5\.00 USD/);
});

test("the limit of requests is set and lifted by a form", async () => {
  const { fake } = await openStripe();
  await submit(`${fake.url}/_control/limit`, { perSecond: "7" });
  expect(await (await fetch(`${fake.url}/_control/limit`)).json()).toEqual({ perSecond: 7 });
  await submit(`${fake.url}/_control/limit`, { perSecond: "" });
  expect(await (await fetch(`${fake.url}/_control/limit`)).json()).toEqual({ perSecond: null });
});
