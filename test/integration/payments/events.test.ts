import { createId } from "@worth/contracts";
import { recordProviderEvent, retryParkedEvent, setAsideParkedEvent } from "@worth/domain";
import { expect, test } from "vitest";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";
import { createOwner } from "../reconciling/books-scene.ts";

/** Stores an event as the webhook would, without the provider's signature. */
async function storeEvent(
  { database }: Story,
  event: { type: string; apiVersion: string; object: object; livemode?: boolean; account?: string },
) {
  const { type, apiVersion, object, livemode = false, account } = event;
  const id = createId("providerEvent");
  const body = { id: `evt_${id}`, type, data: { object }, ...(account !== undefined && { account }) };
  await database.providerEvent.create({
    data: {
      id,
      provider: "stripe",
      externalId: body.id,
      type,
      livemode,
      apiVersion,
      occurredAt: new Date(),
      payload: { create: { body } },
    },
  });
  return id;
}

async function currentVersion({ database, stripe }: Story): Promise<string> {
  await stripe.webhooksSettled();
  const told = await database.providerEvent.findFirst();
  return told?.apiVersion ?? "";
}

test("an event of another API version is parked for a person with the reason, and guesses nothing", async () => {
  const story = await startStory();
  const charge = payInvoice(story);
  const eventId = await storeEvent(story, {
    type: "charge.succeeded",
    apiVersion: "2019-01-01",
    object: charge,
  });
  await story.handlers.jobs["provider_event.apply"]({ eventId });
  const event = await story.database.providerEvent.findUniqueOrThrow({ where: { id: eventId } });
  expect(event).toMatchObject({ state: "parked", error: "api_version", apiVersion: "2019-01-01" });
  expect(await story.database.purchase.count()).toBe(0);
});

test("event types nobody counts are ignored without asking the provider", async () => {
  const story = await startStory();
  const { stripe, handlers, database } = story;
  const apiVersion = await currentVersion(story);
  stripe.addFault({ kind: "server_error", times: 100 });
  for (const type of ["customer.created", "payment_intent.succeeded", "payout.paid", "something.new"]) {
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

test("an event told in two versions counts once, whichever is told first", async () => {
  for (const order of [
    ["2019-01-01", "now"],
    ["now", "2019-01-01"],
  ]) {
    const story = await startStory();
    story.stripe.setWebhookSwitches({ dropTypes: ["*"] });
    payInvoice(story);
    const told = story.stripe.list("event").find(({ type }) => type === "charge.succeeded");
    for (const version of order) {
      const isReadable = version === "now";
      const apiVersion = isReadable ? (told?.api_version ?? null) : version;
      const event = {
        externalId: told?.id ?? "",
        type: "charge.succeeded",
        livemode: false,
        apiVersion,
        isReadable,
      };
      await recordProviderEvent(story.deps, {
        provider: "stripe",
        event: { ...event, occurredAt: story.clock.now(), body: told },
      });
      await story.drain();
    }
    expect(await story.database.purchase.count()).toBe(1);
    const kept = await story.database.providerEvent.findMany({ where: { type: "charge.succeeded" } });
    expect(kept).toMatchObject([{ state: "applied", error: null }]);
  }
});

test("an event stored in the other mode is parked, and what happens in a member's own account is ignored", async () => {
  const story = await startStory();
  const charge = payInvoice(story);
  const apiVersion = await currentVersion(story);
  const told = { type: "charge.succeeded", apiVersion, object: charge };
  const live = await storeEvent(story, { ...told, livemode: true });
  const foreign = await storeEvent(story, { ...told, account: "acct_of_mary" });
  for (const eventId of [live, foreign]) await story.handlers.jobs["provider_event.apply"]({ eventId });
  const read = (id: string) => story.database.providerEvent.findUniqueOrThrow({ where: { id } });
  expect(await read(live)).toMatchObject({ state: "parked", error: "other_mode" });
  expect(await read(foreign)).toMatchObject({ state: "ignored" });
  expect(await story.database.purchase.count()).toBe(0);
});

test("an event about something the provider does not have is parked, and staff have it tried again or set aside", async () => {
  const story = await startStory();
  const apiVersion = await currentVersion(story);
  const owner = await createOwner(story);
  const object = { id: "re_gone", object: "refund", charge: "ch_gone" };
  const eventId = await storeEvent(story, { type: "refund.created", apiVersion, object });
  const read = () => story.database.providerEvent.findUniqueOrThrow({ where: { id: eventId } });
  await story.handlers.jobs["provider_event.apply"]({ eventId });
  expect(await read()).toMatchObject({ state: "parked", error: "object_missing" });
  await retryParkedEvent(story.deps, owner, { eventId });
  await story.drain();
  expect(await read()).toMatchObject({ state: "parked", error: "object_missing" });
  await setAsideParkedEvent(story.deps, owner, { eventId });
  expect(await read()).toMatchObject({ state: "ignored" });
  const again = retryParkedEvent(story.deps, owner, { eventId });
  await expect(again).rejects.toMatchObject({ code: "already_done" });
  const audit = await story.database.auditEntry.findMany({
    where: { subjectId: eventId },
    orderBy: { id: "asc" },
  });
  expect(audit.map(({ action }) => action)).toEqual(["event.retry", "event.set_aside"]);
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
