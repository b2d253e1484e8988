import { createId } from "@worth/contracts";
import { releaseHold, reversePayout, settleEarnedPerks } from "@worth/domain";
import { createPerk, createRewardRule, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { startProviders } from "../../world/start-providers.ts";
import { payInvoice, startStory } from "../../world/start-story.ts";
import { openPerks } from "./perk-scene.ts";

const codeOf15 = { fulfilment: "promotion_code", valueMinor: 15_00, stock: 9 } as const;

/** Mary spent 10 points on a code, and has it. */
async function openHandedOut() {
  const scene = await openPerks({ perk: codeOf15 });
  const providers = await startProviders(scene.world, { webhookUrl: "http://127.0.0.1:9/nobody" });
  const { redemptionId } = await scene.ask();
  await providers.drain();
  const { payoutId } = await scene.readRedemption(redemptionId);
  const takeBack = async () => {
    await reversePayout(scene.deps, scene.owner, { payoutId: payoutId ?? "", note: "ordered by mistake" });
    await providers.drain();
  };
  return { ...scene, ...providers, redemptionId, takeBack };
}

test("staff take an unused code of a perk back: the points, the piece and the code are as before", async () => {
  const { stripe, takeBack, redemptionId, readRedemption, readHeld, readPerk } = await openHandedOut();
  expect(await readHeld()).toMatchObject({ points: 90 });
  await takeBack();
  expect(stripe.list("promotion_code")).toMatchObject([{ active: false }]);
  expect(await readRedemption(redemptionId)).toMatchObject({
    state: "cancelled",
    payout: { state: "returned", error: "reversed" },
  });
  expect(await readHeld()).toEqual({ points: 100, credit: 50_00 });
  expect(await readPerk()).toMatchObject({ stock: 9 });
});

test("a code of a perk that was used stays paid for", async () => {
  const { stripe, takeBack, redemptionId, readRedemption, readHeld, readPerk } = await openHandedOut();
  const [code] = stripe.list("promotion_code");
  const customerId = typeof code?.customer === "string" ? code.customer : "";
  stripe.play.payInvoice({ customerId, amountMinor: 90_00, currency: "usd", promotionCode: code?.id ?? "" });
  await takeBack();
  expect(await readRedemption(redemptionId)).toMatchObject({
    state: "fulfilled",
    payout: { state: "confirmed" },
  });
  expect(await readHeld()).toEqual({ points: 90, credit: 50_00 });
  expect(await readPerk()).toMatchObject({ stock: 8 });
});

test("a perk that was earned by a purchase is lost with the whole of it: its code ends unused", async () => {
  const story = await startStory();
  const { database, deps, stripe, drain } = story;
  const { perkId } = await createPerk(database, codeOf15);
  await createRewardRule(database, {
    id: createId("rewardRule"),
    name: "A perk for a friend",
    body: {
      trigger: "referral_qualified",
      side: "referrer",
      amount: { kind: "perk", perkId, costMinor: 5_00 },
    },
  });
  const tell = async () => {
    await stripe.webhooksSettled();
    await drain();
  };
  const charge = payInvoice(story);
  await tell();
  const { staffId } = await createStaff(database, { role: "owner" });
  const owner = { kind: "staff", staffId, role: "owner" } as const;
  const referral = await database.referral.findFirstOrThrow({ where: { state: "on_hold" } });
  await releaseHold(deps, owner, { referralId: referral.id, note: "A loyal friend." });
  await settleEarnedPerks(deps);
  await drain();
  expect(stripe.list("promotion_code")).toMatchObject([{ active: true }]);
  stripe.play.refund({ chargeId: charge.id, amountMinor: 50_00 });
  await tell();
  expect(stripe.list("promotion_code")).toMatchObject([{ active: true }]);
  stripe.play.refund({ chargeId: charge.id });
  await tell();
  expect(stripe.list("promotion_code")).toMatchObject([{ active: false, times_redeemed: 0 }]);
  expect(await database.redemption.findFirstOrThrow()).toMatchObject({ state: "cancelled" });
  expect(await database.perk.findUniqueOrThrow({ where: { id: perkId } })).toMatchObject({ stock: 9 });
  await expectConserved(story.world);
});
