import { expect, test } from "vitest";
import { listReceivedTypes, openStripe, type OpenStripe } from "../open-stripe.fixture.ts";

const openPlatform = async (options: Parameters<typeof openStripe>[0] = {}) => {
  const opened = await openStripe(options);
  const account = await opened.stripe.accounts.create({
    type: "express",
    email: "ann@example.com",
    capabilities: { transfers: { requested: true } },
    metadata: { worth_person: "prs_1" },
  });
  return { ...opened, account };
};

const openPayee = async (options: Parameters<typeof openStripe>[0] = {}) => {
  const opened = await openPlatform(options);
  opened.fake.play.onboardAccount(opened.account.id, "enabled");
  return opened;
};

const readAvailable = async ({ stripe }: Pick<OpenStripe, "stripe">, currency = "usd"): Promise<number> =>
  (await stripe.balance.retrieve()).available.find((entry) => entry.currency === currency)?.amount ?? 0;

test("a new account can do nothing until the person has finished onboarding on the linked page", async () => {
  const { fake, receiver, stripe, account } = await openPlatform();
  expect(account).toMatchObject({
    payouts_enabled: false,
    details_submitted: false,
    capabilities: { transfers: "inactive" },
    requirements: { disabled_reason: "requirements.past_due" },
  });
  const urls = { return_url: "http://localhost/back", refresh_url: "http://localhost/again" };
  const link = await stripe.accountLinks.create({ account: account.id, type: "account_onboarding", ...urls });
  const page = await (await fetch(link.url)).text();
  expect(page).toContain("ready for payouts");
  expect(page).not.toContain("<script");
  const outcome = new URLSearchParams({ outcome: "enabled" });
  const done = await fetch(link.url, { method: "POST", body: outcome, redirect: "manual" });
  expect([done.status, done.headers.get("location")]).toEqual([303, urls.return_url]);
  expect(await stripe.accounts.retrieve(account.id)).toMatchObject({
    payouts_enabled: true,
    charges_enabled: false,
    capabilities: { transfers: "active" },
    requirements: { currently_due: [], disabled_reason: null },
  });
  expect((await fetch(link.url, { redirect: "manual" })).status).toBe(404);
  expect((await stripe.accounts.createLoginLink(account.id)).url).toContain(fake.url);
  await fake.webhooksSettled();
  expect(listReceivedTypes(receiver)).toEqual(["capability.updated", "account.updated"]);
  const told = JSON.parse(receiver.received[1]?.body ?? "{}") as { account?: string };
  expect(told.account).toBe(account.id);
  expect((await stripe.events.list({ type: "account.updated" })).data).toEqual([]);
  const own = await stripe.events.list({ type: "account.updated" }, { stripeAccount: account.id });
  expect(own.data.map((event) => event.account)).toEqual([account.id]);
});

test("a link that is over leads to its refresh address, and needs both addresses", async () => {
  let nowMs = Date.parse("2026-11-01T00:00:00Z");
  const { stripe, account } = await openPlatform({ clock: () => nowMs });
  const params = { account: account.id, type: "account_onboarding" } as const;
  await expect(stripe.accountLinks.create(params)).rejects.toMatchObject({ param: "refresh_url" });
  const link = await stripe.accountLinks.create({
    ...params,
    return_url: "http://localhost/back",
    refresh_url: "http://localhost/again",
  });
  nowMs += 6 * 60_000;
  const answer = await fetch(link.url, { redirect: "manual" });
  expect(answer.headers.get("location")).toBe("http://localhost/again");
  await expect(stripe.accountLinks.create({ ...params, account: "acct_none" })).rejects.toMatchObject({
    statusCode: 403,
    code: "account_invalid",
  });
});

test("an account takes a type or a controller, and a rejected one never becomes enabled", async () => {
  const { fake, stripe, account } = await openPlatform();
  const controller = { stripe_dashboard: { type: "express" }, losses: { payments: "application" } } as const;
  await expect(stripe.accounts.create({ type: "express", controller })).rejects.toMatchObject({
    param: "type",
  });
  expect(await stripe.accounts.create({ controller })).toMatchObject({
    type: "none",
    controller: { stripe_dashboard: { type: "express" }, requirement_collection: "stripe" },
  });
  fake.play.onboardAccount(account.id, "rejected");
  expect(await stripe.accounts.retrieve(account.id)).toMatchObject({ payouts_enabled: false });
  expect(() => fake.play.onboardAccount(account.id, "enabled")).toThrow(/rejected/);
  expect((await stripe.accounts.list()).data).toHaveLength(2);
});

test("a transfer moves available money only, to an account that can take it", async () => {
  const { fake, stripe, account } = await openPlatform();
  const transfer = { amount: 1_000, currency: "usd", destination: account.id };
  await expect(stripe.transfers.create(transfer)).rejects.toMatchObject({
    code: "insufficient_capabilities_for_transfer",
  });
  fake.play.onboardAccount(account.id, "enabled");
  await expect(stripe.transfers.create(transfer)).rejects.toMatchObject({
    type: "StripeInvalidRequestError",
    statusCode: 400,
    code: "balance_insufficient",
    doc_url: "https://stripe.com/docs/error-codes/balance-insufficient",
  });
  await expect(stripe.transfers.create({ ...transfer, destination: "acct_none" })).rejects.toMatchObject({
    code: "resource_missing",
    param: "destination",
  });
  fake.play.topUp({ amountMinor: 1_500, currency: "usd" });
  const made = await stripe.transfers.create({
    ...transfer,
    transfer_group: "payout_1",
    metadata: { effect: "eff_1" },
  });
  expect(made).toMatchObject({ amount: 1_000, amount_reversed: 0, metadata: { effect: "eff_1" } });
  expect(await readAvailable({ stripe })).toBe(500);
  const booked = await stripe.balanceTransactions.list({ source: made.id });
  expect(booked.data).toMatchObject([{ type: "transfer", amount: -1_000, net: -1_000 }]);
  expect((await stripe.transfers.list({ transfer_group: "payout_1" })).data).toHaveLength(1);
  expect((await stripe.transfers.list({ destination: "acct_none" })).data).toEqual([]);
});

test("reversals add up to the transfer and never more, and not to money the account has moved on", async () => {
  const { fake, stripe, account } = await openPayee();
  fake.play.topUp({ amountMinor: 5_000, currency: "usd" });
  const transfer = { currency: "usd", destination: account.id };
  const { id } = await stripe.transfers.create({ ...transfer, amount: 1_000 });
  await stripe.transfers.createReversal(id, { amount: 300, metadata: { debt: "dbt_1" } });
  await expect(stripe.transfers.createReversal(id, { amount: 701 })).rejects.toMatchObject({
    param: "amount",
  });
  const rest = await stripe.transfers.createReversal(id);
  expect(rest.amount).toBe(700);
  expect(await stripe.transfers.retrieve(id)).toMatchObject({
    amount_reversed: 1_000,
    reversed: true,
    reversals: { data: [{ amount: 700 }, { amount: 300 }] },
  });
  await expect(stripe.transfers.createReversal(id)).rejects.toMatchObject({ statusCode: 400 });
  expect((await stripe.transfers.listReversals(id, { limit: 1 })).has_more).toBe(true);
  expect(await stripe.transfers.retrieveReversal(id, rest.id)).toMatchObject({ amount: 700 });
  expect(await readAvailable({ stripe })).toBe(5_000);
  const second = await stripe.transfers.create({ ...transfer, amount: 1_000 });
  const held = await stripe.balance.retrieve({}, { stripeAccount: account.id });
  expect(held.available).toMatchObject([{ amount: 1_000, currency: "usd" }]);
  expect(fake.play.emptyAccount(account.id)).toMatchObject([{ amount: 1_000, currency: "usd" }]);
  await expect(stripe.transfers.createReversal(second.id)).rejects.toMatchObject({
    code: "balance_insufficient",
  });
});

test("a pending charge can be sent on by naming it, up to its amount and in its group", async () => {
  const { fake, stripe, account } = await openPayee({ settlementDelaySeconds: 2 * 24 * 3600 });
  const buyer = fake.play.createCustomer({ email: "bob@example.com" });
  const charge = fake.play.payCharge({ customerId: buyer.id, amountMinor: 10_000, currency: "usd" });
  expect((await stripe.balance.retrieve()).pending).toMatchObject([{ amount: 9_680, currency: "usd" }]);
  const transfer = { amount: 4_000, currency: "usd", destination: account.id };
  await expect(stripe.transfers.create(transfer)).rejects.toMatchObject({ code: "balance_insufficient" });
  const sent = await stripe.transfers.create({ ...transfer, source_transaction: charge.id });
  expect(sent.transfer_group).toBe(`group_${charge.id}`);
  await expect(
    stripe.transfers.create({ ...transfer, amount: 6_001, source_transaction: charge.id }),
  ).rejects.toMatchObject({ param: "amount" });
  await expect(
    stripe.transfers.create({ ...transfer, transfer_group: "other", source_transaction: charge.id }),
  ).rejects.toMatchObject({ param: "transfer_group" });
  expect((await stripe.charges.list({ transfer_group: `group_${charge.id}` })).data).toHaveLength(1);
});

test("a transfer whose answer was lost is made once, and a key that was refused stays refused", async () => {
  const { fake, stripe, account } = await openPayee();
  const transfer = { amount: 1_000, currency: "usd", destination: account.id };
  await expect(stripe.transfers.create(transfer, { idempotencyKey: "early" })).rejects.toMatchObject({
    code: "balance_insufficient",
  });
  fake.play.topUp({ amountMinor: 5_000, currency: "usd" });
  await expect(stripe.transfers.create(transfer, { idempotencyKey: "early" })).rejects.toMatchObject({
    code: "balance_insufficient",
  });
  fake.addFault({ kind: "cut", times: 1, path: "/v1/transfers" });
  const sent = await stripe.transfers.create(transfer, { idempotencyKey: "later" });
  expect(fake.list("transfer").map(({ id }) => id)).toEqual([sent.id]);
  expect(await readAvailable({ stripe })).toBe(4_000);
});
