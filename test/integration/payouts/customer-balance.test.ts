import { randomUUID } from "node:crypto";
import { verifyLedger } from "@worth/domain";
import Stripe from "stripe";
import { expect, test } from "vitest";
import { readBalances, setStanding } from "../ledger/balances.ts";
import { stripeSecretKey } from "../../world/start-providers.ts";
import { openPayouts } from "./payout-scene.ts";

test("credit a member asks for is on their next invoice, and out of the ledger once", async () => {
  const scene = await openPayouts({ isInvoiced: true });
  const { stripe, customerId, ask, drain, readPayout, database } = scene;
  const { payoutId } = await ask();
  expect(await readBalances(scene, customerId, "USD")).toMatchObject({ held: 60_00 });
  expect(await readPayout(payoutId)).toMatchObject({ state: "pending" });
  await drain();
  const [booked, ...more] = stripe.list("customer_balance_transaction");
  expect(more).toEqual([]);
  expect(booked).toMatchObject({ amount: -40_00, currency: "usd", metadata: { worth_payout_id: payoutId } });
  expect(await readPayout(payoutId)).toMatchObject({
    state: "confirmed",
    peerRef: booked?.id,
    destinationRef: stripe.list("customer")[0]?.id,
    steps: [{ toState: "pending" }, { toState: "sent" }, { toState: "confirmed" }],
  });
  const transit = await database.ledgerEntry.findMany({
    where: { account: { kind: "payout_in_transit" } },
    select: { amount: true },
  });
  expect(transit.map(({ amount }) => amount)).toEqual([40_00, -40_00]);
  expect(await verifyLedger(database)).toEqual([]);
});

test("somebody the provider does not know becomes its customer once, and is recognised from then on", async () => {
  const { stripe, customerId, ask, drain, database } = await openPayouts();
  await ask();
  await drain();
  await ask();
  await drain();
  expect(stripe.list("customer")).toMatchObject([
    { email: "mary@example.com", metadata: { worth_customer_id: customerId } },
  ]);
  expect(stripe.list("customer_balance_transaction")).toHaveLength(2);
  const known = await database.customerIdentity.findMany({ where: { customerId, kind: "stripe_customer" } });
  expect(known.map(({ value }) => value)).toEqual(stripe.list("customer").map(({ id }) => id));
});

test("somebody who was deleted at the provider gets their credit as a new customer there", async () => {
  const { stripe, ask, drain } = await openPayouts({ isInvoiced: true });
  const { hostname: host, port } = new URL(stripe.url);
  const client = new Stripe(stripeSecretKey, { protocol: "http", host, port });
  const [buyer] = stripe.list("customer");
  await client.customers.del(buyer?.id ?? "");
  await ask();
  await drain();
  const [now] = stripe.list("customer");
  expect(now).toMatchObject({ email: "mary@example.com", balance: -40_00 });
  expect(now?.id).not.toBe(buyer?.id);
});

test("twenty clicks on one button are one payout", async () => {
  const { ask, database } = await openPayouts();
  const requestKey = randomUUID();
  const asked = await Promise.all(Array.from({ length: 20 }, () => ask({ requestKey })));
  expect(new Set(asked.map(({ payoutId }) => payoutId)).size).toBe(1);
  expect(await database.payout.count()).toBe(1);
  expect(await database.effect.count()).toBe(1);
});

test("one payout is under way at a time, and never more than there is", async () => {
  const scene = await openPayouts();
  await expect(scene.ask({ amountMinor: 100_01 })).rejects.toMatchObject({ code: "balance_too_low" });
  await expect(scene.ask({ amountMinor: 4_99 })).rejects.toMatchObject({ code: "payout_too_small" });
  const asked = await Promise.allSettled(Array.from({ length: 10 }, () => scene.ask()));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(scene.ask()).rejects.toMatchObject({ code: "payout_under_way" });
  expect(await readBalances(scene, scene.customerId, "USD")).toMatchObject({ held: 60_00 });
});

test("while something is owed nothing is paid out, and what was paid is left alone", async () => {
  const scene = await openPayouts();
  const { customerId, ask, drain, world } = scene;
  const rewardId = await setStanding(world, { customerId, standing: "given", amount: 50_00 });
  const { payoutId } = await ask({ amountMinor: 150_00 });
  await drain();
  await setStanding(world, { rewardId, customerId, standing: "none", amount: 0 });
  expect(await readBalances(scene, customerId, "USD")).toMatchObject({ held: 0, owed: 50_00 });
  expect(scene.stripe.list("customer_balance_transaction")).toHaveLength(1);
  expect(await scene.readPayout(payoutId)).toMatchObject({ state: "confirmed" });
  await expect(ask()).rejects.toMatchObject({ code: "payout_owed" });
});
