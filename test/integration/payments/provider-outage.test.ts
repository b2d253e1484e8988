import { expect, test } from "vitest";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";

const states = async ({ database }: Story) =>
  new Set((await database.providerEvent.findMany()).map(({ state }) => state));

test.each(["refuse", "cut", "hang", "rate_limit", "server_error"] as const)(
  "a provider that answers with '%s' makes the job fail, and the payment is counted once when it is back",
  async (kind) => {
    const story = await startStory();
    const { stripe, handlers, database, drain } = story;
    payInvoice(story);
    await stripe.webhooksSettled();
    const { id: eventId } = await database.providerEvent.findFirstOrThrow({
      where: { type: "invoice.paid" },
    });
    for (const path of ["/v1/invoice_payments", "/v1/payment_intents"]) {
      stripe.addFault({ kind, times: 10, path });
      await expect(handlers.jobs["provider_event.apply"]({ eventId })).rejects.toThrow(Error);
      stripe.clearFaults();
      expect(await states(story)).toEqual(new Set(["recorded"]));
      expect(await database.purchase.count()).toBe(0);
    }
    await drain();
    expect(await database.purchase.findMany()).toMatchObject([{ capturedMinor: 200_00 }]);
    expect(await states(story)).toEqual(new Set(["applied", "ignored"]));
  },
);

test("the sweep applies an event whose job was lost, and leaves young ones to their jobs", async () => {
  const story = await startStory();
  const { stripe, handlers, database, clock } = story;
  payInvoice(story);
  await stripe.webhooksSettled();
  await database.$executeRaw`DELETE FROM jobs.job WHERE name = 'provider_event.apply'`;
  // Events are stamped by the database; the clock of this story is a day behind it.
  await handlers.schedules["provider_events.sweep"]();
  expect(await states(story)).toEqual(new Set(["recorded"]));
  clock.travel({ days: 1, minutes: 2 });
  await handlers.schedules["provider_events.sweep"]();
  expect(await states(story)).toEqual(new Set(["applied", "ignored"]));
  expect(await database.purchase.count()).toBe(1);
});

test("one event that fails again does not keep the sweep from the others", async () => {
  const story = await startStory();
  const { stripe, handlers, database, clock } = story;
  payInvoice(story);
  payInvoice(story);
  await stripe.webhooksSettled();
  clock.travel({ days: 1, minutes: 2 });
  stripe.addFault({ kind: "server_error", times: 1, path: "/v1/payment_intents" });
  await expect(handlers.schedules["provider_events.sweep"]()).rejects.toThrow("failed again");
  expect(await database.purchase.count()).toBe(2);
});

test("however many events always fail, the sweep reaches what can be applied", async () => {
  const story = await startStory();
  const { stripe, handlers, database, clock } = story;
  payInvoice(story);
  await stripe.webhooksSettled();
  await database.$executeRaw`WITH spoiled AS (
      INSERT INTO provider_event (id, provider, "externalId", type, livemode, "apiVersion", "occurredAt", "recordedAt")
      SELECT 'pev_' || lpad(n::text, 32, '0'), provider, 'evt_' || n, type, livemode, "apiVersion", "occurredAt",
        "recordedAt" - interval '1 hour'
      FROM provider_event, generate_series(1, 500) AS n WHERE type = 'invoice.paid' RETURNING id)
    INSERT INTO provider_event_payload ("eventId", body) SELECT id, '{}' FROM spoiled`;
  const sweep = handlers.schedules["provider_events.sweep"];
  clock.travel({ days: 1, minutes: 2 });
  await expect(sweep()).rejects.toThrow("500 of 500 failed again");
  expect(await database.purchase.count()).toBe(0);
  clock.travel({ minutes: 1 });
  await expect(sweep()).rejects.toThrow("failed again");
  expect(await database.purchase.count()).toBe(1);
});
