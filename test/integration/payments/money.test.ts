import { expect, test } from "vitest";
import { readSnapshot } from "../../world/read-values.ts";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";

async function tell({ stripe, drain }: Story): Promise<void> {
  await stripe.webhooksSettled();
  await drain();
}

const statesOf = async ({ database }: Story) => {
  const { state, reason, rewards } = await database.referral.findFirstOrThrow({
    include: { rewards: { orderBy: { side: "asc" } } },
  });
  return { state, reason, rewards: rewards.map((reward) => [reward.state, reward.amount]) };
};

const netOf = async ({ database, leo }: Story) => (await readSnapshot(database, leo.customerId)).ownMinor;

test("invoice.paid and charge.succeeded of one payment are one purchase without its tax", async () => {
  const story = await startStory();
  payInvoice(story, { amountMinor: 240_00, taxMinor: 40_00 });
  await tell(story);
  const purchases = await story.database.purchase.findMany();
  expect(purchases).toMatchObject([
    { capturedMinor: 200_00, taxMinor: 40_00, customerId: story.leo.customerId, currency: "USD" },
  ]);
  const told = await story.database.providerEvent.findMany({ where: { state: "applied" } });
  expect(told.map(({ type }) => type).toSorted()).toEqual(["charge.succeeded", "invoice.paid"]);
  expect(await netOf(story)).toBe(200_00);
});

test("a charge told of before its invoice notices is recorded when it has, without its tax, and wholly given back leaves nothing", async () => {
  const story = await startStory();
  const { database, stripe, leo } = story;
  const paid = { customerId: leo.buyer.id, amountMinor: 240_00, taxMinor: 40_00, currency: "usd" };
  const { id } = stripe.play.payInvoice({ ...paid, isLeftOpen: true });
  await tell(story);
  const told = await database.providerEvent.findMany({ where: { type: "charge.succeeded" } });
  expect(told).toMatchObject([{ state: "ignored" }]);
  expect(await database.purchase.count()).toBe(0);

  stripe.play.settleInvoice(id);
  await tell(story);
  expect(await database.purchase.findMany({ include: { lines: true } })).toMatchObject([
    { capturedMinor: 200_00, taxMinor: 40_00, lines: [{ amountMinor: 200_00 }] },
  ]);
  const [charge] = stripe.list("charge");
  stripe.play.refund({ chargeId: charge?.id ?? "" });
  await tell(story);
  expect(await netOf(story)).toBe(0);
});

test("an invoice paid in three parts is three purchases, which share its price, tax and lines to the last cent", async () => {
  const story = await startStory();
  const { database, stripe, leo } = story;
  const customerId = leo.buyer.id;
  const partsMinor = [33_33, 100_01, 106_66];
  stripe.play.payInvoice({ customerId, amountMinor: 240_00, taxMinor: 39_99, currency: "usd", partsMinor });
  await tell(story);
  const purchases = await database.purchase.findMany({ include: { lines: true } });
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const grossOf = purchases.map(({ capturedMinor, taxMinor }) => capturedMinor + taxMinor);
  expect(grossOf.toSorted((one, other) => one - other)).toEqual(partsMinor);
  expect(sum(purchases.map(({ taxMinor }) => taxMinor))).toBe(39_99);
  for (const { capturedMinor, lines } of purchases)
    expect(sum(lines.map(({ amountMinor }) => amountMinor))).toBe(capturedMinor);
  expect(await netOf(story)).toBe(200_01);
});

test("refunds shrink the reward in proportion, and the last one leaves exactly nothing and stops it", async () => {
  const story = await startStory();
  const charge = payInvoice(story, { amountMinor: 240_00, taxMinor: 39_99 });
  await tell(story);
  expect(await statesOf(story)).toMatchObject({
    state: "on_hold",
    rewards: [
      ["on_hold", 25_00],
      ["on_hold", 10_00],
    ],
  });

  story.stripe.play.refund({ chargeId: charge.id, amountMinor: 60_00 });
  await tell(story);
  const quarterLess = [
    ["on_hold", 18_75],
    ["on_hold", 7_50],
  ];
  expect(await statesOf(story)).toMatchObject({ state: "on_hold", reason: null, rewards: quarterLess });

  for (const amountMinor of [33_33, 33_33, undefined]) {
    story.stripe.play.refund({ chargeId: charge.id, amountMinor });
    await tell(story);
  }
  expect(await statesOf(story)).toEqual({
    state: "stopped",
    reason: "refunded",
    rewards: [
      ["reversed", 0],
      ["reversed", 0],
    ],
  });
  expect(await netOf(story)).toBe(0);
});

test("a refund that failed brings the reward back", async () => {
  const story = await startStory();
  const charge = payInvoice(story);
  const refund = story.stripe.play.refund({ chargeId: charge.id });
  await tell(story);
  expect(await statesOf(story)).toMatchObject({ state: "stopped", reason: "refunded" });
  story.stripe.play.failRefund(refund.id);
  await tell(story);
  expect(await statesOf(story)).toEqual({
    state: "on_hold",
    reason: null,
    rewards: [
      ["on_hold", 25_00],
      ["on_hold", 10_00],
    ],
  });
  expect(await netOf(story)).toBe(200_00);
});

test("a dispute stops the reward, a won one brings it back, an inquiry does neither", async () => {
  const story = await startStory();
  const charge = payInvoice(story);
  const inquiry = story.stripe.play.openDispute({ chargeId: charge.id, isInquiry: true });
  await tell(story);
  expect(await statesOf(story)).toMatchObject({ state: "on_hold" });
  story.stripe.play.closeDispute(inquiry.id, "won");
  const dispute = story.stripe.play.openDispute({ chargeId: charge.id });
  await tell(story);
  expect(await statesOf(story)).toMatchObject({ state: "stopped", reason: "disputed" });
  expect(await netOf(story)).toBe(0);
  story.stripe.play.closeDispute(dispute.id, "won");
  await tell(story);
  expect(await statesOf(story)).toMatchObject({
    state: "on_hold",
    rewards: [
      ["on_hold", 25_00],
      ["on_hold", 10_00],
    ],
  });
  expect(await netOf(story)).toBe(200_00);
});

test("a lost dispute keeps the money away", async () => {
  const story = await startStory();
  const charge = payInvoice(story);
  const dispute = story.stripe.play.openDispute({ chargeId: charge.id });
  story.stripe.play.closeDispute(dispute.id, "lost");
  await tell(story);
  expect(await statesOf(story)).toMatchObject({ state: "stopped", reason: "disputed" });
  expect(await netOf(story)).toBe(0);
});
