import { expect, test } from "vitest";
import { applyEventsOf } from "../../world/apply-events-of.ts";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";

const qualifyingOf = async ({ database }: Story) => {
  const { qualifyingPurchase, ...referral } = await database.referral.findFirstOrThrow({
    include: { qualifyingPurchase: true, rewards: true },
  });
  return { ...referral, amountMinor: qualifyingPurchase?.capturedMinor };
};

test("the friend's first purchase qualifies, also when a later one is told first", async () => {
  const story = await startStory();
  const first = payInvoice(story, { amountMinor: 100_00 });
  story.clock.travel({ minutes: 10 });
  const later = payInvoice(story, { amountMinor: 300_00 });
  await story.stripe.webhooksSettled();
  await applyEventsOf(story, later.payment_intent);
  expect(await qualifyingOf(story)).toMatchObject({ state: "on_hold", amountMinor: 300_00 });
  await applyEventsOf(story, first.payment_intent);
  expect(await qualifyingOf(story)).toMatchObject({ state: "on_hold", amountMinor: 100_00 });
});

test("a purchase made before joining qualifies nothing", async () => {
  const story = await startStory();
  story.clock.travel({ minutes: -5 });
  payInvoice(story);
  await story.stripe.webhooksSettled();
  await story.drain();
  expect(await qualifyingOf(story)).toMatchObject({
    state: "joined",
    qualifyingPurchaseId: null,
    rewards: [],
  });
});

test("a referral that was rewarded stays with its purchase", async () => {
  const story = await startStory();
  const first = payInvoice(story, { amountMinor: 100_00 });
  story.clock.travel({ minutes: 10 });
  const later = payInvoice(story, { amountMinor: 300_00 });
  await story.stripe.webhooksSettled();
  await applyEventsOf(story, later.payment_intent);
  story.clock.travel({ days: 31 });
  await story.handlers.schedules["holds.release"]();
  await applyEventsOf(story, first.payment_intent);
  expect(await qualifyingOf(story)).toMatchObject({ state: "rewarded", amountMinor: 300_00 });
});

test("why a referral stopped follows what the money says now", async () => {
  const story = await startStory();
  const charge = payInvoice(story);
  const dispute = story.stripe.play.openDispute({ chargeId: charge.id });
  await story.stripe.webhooksSettled();
  await story.drain();
  expect(await qualifyingOf(story)).toMatchObject({ state: "stopped", reason: "disputed" });
  story.stripe.play.closeDispute(dispute.id, "won");
  story.stripe.play.refund({ chargeId: charge.id });
  await story.stripe.webhooksSettled();
  await story.drain();
  expect(await qualifyingOf(story)).toMatchObject({ state: "stopped", reason: "refunded" });
});
