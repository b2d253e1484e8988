import { expect, test } from "vitest";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";
import { compareNow, createOwner, kindsOf } from "./books-scene.ts";

const statesOf = async ({ database }: Story) =>
  (
    await database.purchase.findMany({
      include: { refunds: true },
      orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    })
  ).map(({ capturedMinor, refunds }) => [capturedMinor, ...refunds.map(({ amountMinor }) => amountMinor)]);

test("books that agree have nothing to recover, nothing to correct and no difference", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  const charge = payInvoice(story, { amountMinor: 240_00, taxMinor: 40_00 });
  story.stripe.play.refund({ chargeId: charge.id, amountMinor: 24_00 });
  await story.stripe.webhooksSettled();
  await story.drain();
  const found = await compareNow(story, owner);
  expect(found).toMatchObject({
    state: "done",
    recoveredCount: 0,
    correctedCount: 0,
    openCount: 0,
    differences: [],
    trouble: null,
  });
  expect(found.eventCount).toBeGreaterThan(0);
});

test("what no webhook told of is there after one comparison, with the reward that follows from it", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  story.stripe.setWebhookSwitches({ dropTypes: ["*"] });
  const charge = payInvoice(story);
  story.stripe.play.refund({ chargeId: charge.id, amountMinor: 50_00 });
  await story.stripe.webhooksSettled();
  await story.drain();
  expect(await statesOf(story)).toEqual([]);
  const found = await compareNow(story, owner);
  expect(found.recoveredCount).toBe(found.eventCount);
  expect(found.openCount).toBe(0);
  expect(await statesOf(story)).toEqual([[200_00, 50_00]]);
  expect(await story.database.referral.findFirstOrThrow()).toMatchObject({ state: "on_hold" });
  expect(await story.database.reward.count()).toBe(2);
  expect((await compareNow(story, owner)).recoveredCount).toBe(0);
});

test("a payment whose own events the provider has forgotten comes with the news of its refund", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  story.stripe.setWebhookSwitches({ dropTypes: ["*"] });
  const old = payInvoice(story);
  story.clock.travel({ days: 40 });
  story.stripe.play.refund({ chargeId: old.id, amountMinor: 80_00 });
  await story.stripe.webhooksSettled();
  expect(await compareNow(story, owner)).toMatchObject({ openCount: 0 });
  expect(await statesOf(story)).toEqual([[200_00, 80_00]]);
});

test("a refund nobody told of shows by the balance alone and is set right", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  const charge = payInvoice(story);
  await story.stripe.webhooksSettled();
  await story.drain();
  story.stripe.setWebhookSwitches({ dropTypes: ["*"] });
  story.stripe.play.refund({ chargeId: charge.id, amountMinor: 80_00 });
  await story.stripe.webhooksSettled();
  // As if the events had been stored and then set aside.
  const told = story.stripe.list("event").filter(({ type }) => type.includes("refund"));
  await story.database.providerEvent.createMany({
    data: told.map(({ id, type }, index) => ({
      id: `evt_${index}`,
      provider: "stripe",
      externalId: id,
      type,
      livemode: false,
      state: "ignored" as const,
      occurredAt: story.clock.now(),
      settledAt: story.clock.now(),
    })),
  });
  const found = await compareNow(story, owner);
  expect(found).toMatchObject({ recoveredCount: 0, correctedCount: 1, openCount: 0 });
  expect(await statesOf(story)).toEqual([[200_00, 80_00]]);
});

test("a provider that is away leaves the comparison running with the reason, and it ends when they are back", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  payInvoice(story);
  await story.stripe.webhooksSettled();
  story.stripe.addFault({ kind: "server_error", times: 50, path: "/v1/events" });
  await expect(compareNow(story, owner)).rejects.toThrow("cannot be read");
  const running = await story.database.reconciliation.findFirstOrThrow();
  expect(running).toMatchObject({ state: "running", error: "provider_failed" });
  story.stripe.clearFaults();
  // Its job gave up; the clock takes it up again.
  await story.database.$executeRaw`DELETE FROM jobs.job WHERE name = 'books.compare'`;
  story.clock.travel({ minutes: 16 });
  await story.handlers.schedules["books.tend"]();
  await story.drain();
  expect(await story.database.reconciliation.findFirstOrThrow()).toMatchObject({
    state: "done",
    error: null,
  });
});

test("one comparison runs at a time, and the clock leaves a running one alone", async () => {
  const story = await startStory();
  const owner = await createOwner(story);
  await story.handlers.schedules["books.compare_nightly"]();
  await story.handlers.schedules["books.compare_nightly"]();
  expect(await story.database.reconciliation.count()).toBe(1);
  await expect(compareNow(story, owner)).rejects.toMatchObject({ code: "already_done" });
  expect(kindsOf(await compareAfter(story, owner))).toEqual([]);
});

async function compareAfter(story: Story, owner: Awaited<ReturnType<typeof createOwner>>) {
  await story.drain();
  return compareNow(story, owner);
}
