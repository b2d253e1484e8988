import { createId } from "@worth/contracts";
import { expect, test } from "vitest";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";

/** Stores an event as the webhook would, without the provider's signature. */
async function storeEvent({ database }: Story, event: { type: string; apiVersion: string; object: object }) {
  const { type, apiVersion, object } = event;
  const id = createId("providerEvent");
  const body = { id: `evt_${id}`, type, data: { object } };
  await database.providerEvent.create({
    data: {
      id,
      provider: "stripe",
      externalId: body.id,
      type,
      livemode: false,
      apiVersion,
      occurredAt: new Date(),
      payload: { create: { body } },
    },
  });
  return id;
}

async function currentVersion({ database, stripe }: Story): Promise<string> {
  await stripe.webhooksSettled();
  return (await database.providerEvent.findFirstOrThrow()).apiVersion ?? "";
}

test("an event of another API version is parked for a person, with the reason in words", async () => {
  const story = await startStory();
  const charge = payInvoice(story);
  const eventId = await storeEvent(story, {
    type: "charge.succeeded",
    apiVersion: "2019-01-01",
    object: charge,
  });
  await story.handlers.jobs["provider_event.apply"]({ eventId });
  const event = await story.database.providerEvent.findUniqueOrThrow({ where: { id: eventId } });
  expect(event).toMatchObject({ state: "parked", error: expect.stringContaining("2019-01-01") });
  expect(await story.database.purchase.count()).toBe(0);
});

test("event types nobody counts are ignored without asking the provider", async () => {
  const story = await startStory();
  const { stripe, handlers, database } = story;
  const apiVersion = await currentVersion(story);
  stripe.addFault({ kind: "server_error", times: 100 });
  for (const type of ["checkout.session.completed", "customer.created", "payout.paid", "something.new"]) {
    const eventId = await storeEvent(story, { type, apiVersion, object: { id: "x", object: "customer" } });
    await handlers.jobs["provider_event.apply"]({ eventId });
    expect(await database.providerEvent.findUnique({ where: { id: eventId } })).toMatchObject({
      state: "ignored",
    });
  }
});

test("an event that was settled is left alone", async () => {
  const story = await startStory();
  const charge = payInvoice(story);
  await story.stripe.webhooksSettled();
  const first = await story.database.providerEvent.findFirstOrThrow({ where: { type: "charge.succeeded" } });
  await story.handlers.jobs["provider_event.apply"]({ eventId: first.id });
  const settled = await story.database.providerEvent.findUnique({ where: { id: first.id } });
  story.clock.travel({ minutes: 5 });
  story.stripe.play.refund({ chargeId: charge.id });
  await story.handlers.jobs["provider_event.apply"]({ eventId: first.id });
  expect(await story.database.providerEvent.findUnique({ where: { id: first.id } })).toEqual(settled);
  expect(await story.database.refund.count()).toBe(0);
});

test("every currency is kept in its own minor units, also in part refunds", async () => {
  const story = await startStory();
  const payments = [
    { currency: "isk", amountMinor: 12_300_00, capturedMinor: 12_300 },
    { currency: "ugx", amountMinor: 50_000_00, capturedMinor: 50_000 },
    { currency: "jpy", amountMinor: 4_500, capturedMinor: 4_500 },
    { currency: "kwd", amountMinor: 12_340, capturedMinor: 12_340 },
  ];
  for (const { currency, amountMinor } of payments) {
    const charge = payInvoice(story, { currency, amountMinor });
    story.stripe.play.refund({ chargeId: charge.id, amountMinor: amountMinor / 10 });
  }
  await story.stripe.webhooksSettled();
  await story.drain();
  for (const { currency, capturedMinor } of payments) {
    const where = { currency: currency.toUpperCase() };
    const purchase = await story.database.purchase.findFirstOrThrow({ where, include: { refunds: true } });
    expect(purchase).toMatchObject({ capturedMinor, refunds: [{ amountMinor: capturedMinor / 10 }] });
  }
});
