import {
  cancelRedemption,
  cancelRedemptionForMember,
  dispatchPayout,
  getPerkCatalogue,
  giveBackPayout,
  retryPayout,
} from "@worth/domain";
import type { PerkOverrides } from "@worth/factories";
import { expect, test } from "vitest";
import { startProviders } from "../../world/start-providers.ts";
import { openPerks } from "./perk-scene.ts";

const codeOf15 = { fulfilment: "promotion_code", valueMinor: 15_00, stock: 9 } as const;

/** The scene with Stripe, whose answers a test can spoil. */
async function openSending(perk: PerkOverrides = codeOf15) {
  const scene = await openPerks({ perk });
  const providers = await startProviders(scene.world, { webhookUrl: "http://127.0.0.1:9/nobody" });
  const { database, deps } = scene;
  const dispatch = async (payoutId: string) => {
    const effects = await database.effect.findMany({
      where: { subjectId: payoutId },
      orderBy: { id: "asc" },
    });
    return dispatchPayout(
      { ...deps, payouts: providers.wiring.payouts },
      { effectId: effects.at(-1)?.id ?? "" },
    );
  };
  const redeemOne = async () => {
    const { redemptionId } = await scene.ask();
    const { payoutId } = await scene.readRedemption(redemptionId);
    return { redemptionId, payoutId: payoutId ?? "" };
  };
  return { ...scene, ...providers, dispatch, redeemOne };
}

test("a code is made at the provider for what it is worth, and the member reads it; no credit pays for it again", async () => {
  const { redeemOne, drain, stripe, deps, actor, readHeld, readRedemption, readPerk } = await openSending();
  const { redemptionId } = await redeemOne();
  await drain();
  const [made] = stripe.list("promotion_code");
  expect(stripe.list("coupon")).toMatchObject([{ amount_off: 15_00, currency: "usd", max_redemptions: 1 }]);
  expect(await readRedemption(redemptionId)).toMatchObject({
    state: "fulfilled",
    payout: { state: "confirmed", peerRef: made?.id },
    steps: [{ toState: "ordered" }, { toState: "fulfilled" }],
  });
  const { redemptions } = await getPerkCatalogue(deps, actor);
  expect(redemptions).toMatchObject([{ code: made?.code, state: "fulfilled", cancelUntil: null }]);
  expect(await readHeld()).toEqual({ points: 90, credit: 50_00 });
  expect(await readPerk()).toMatchObject({ stock: 8 });
});

test("invoice credit lowers the next invoice by what the perk is worth", async () => {
  const { redeemOne, drain, stripe, readRedemption } = await openSending({
    fulfilment: "customer_balance",
    valueMinor: 7_50,
  });
  const { redemptionId } = await redeemOne();
  await drain();
  expect(stripe.list("customer_balance_transaction")).toMatchObject([{ amount: -7_50, currency: "usd" }]);
  expect(await readRedemption(redemptionId)).toMatchObject({ state: "fulfilled" });
});

test("called off before it leaves, nothing is ever sent, however often its job comes", async () => {
  const { redeemOne, drain, dispatch, stripe, deps, actor, readHeld, readRedemption } = await openSending();
  const { redemptionId, payoutId } = await redeemOne();
  await cancelRedemption(deps, actor, { redemptionId });
  expect(await dispatch(payoutId)).toBe("not_ours");
  await drain();
  expect(stripe.list("promotion_code")).toEqual([]);
  expect(await readHeld()).toEqual({ points: 100, credit: 50_00 });
  expect(await readRedemption(redemptionId)).toMatchObject({
    state: "cancelled",
    payout: { state: "returned" },
  });
});

test("a code that was handed out cannot be called off, because it may have been used", async () => {
  const { redeemOne, drain, deps, actor, owner, readHeld } = await openSending();
  const { redemptionId } = await redeemOne();
  await drain();
  const refused = { code: "redemption_fulfilled" };
  await expect(cancelRedemption(deps, actor, { redemptionId })).rejects.toMatchObject(refused);
  await expect(
    cancelRedemptionForMember(deps, owner, { redemptionId, note: "changed their mind" }),
  ).rejects.toMatchObject(refused);
  expect(await readHeld()).toMatchObject({ points: 90 });
});

test("while the provider does not answer it may have left: nobody calls it off, and it arrives later", async () => {
  const { redeemOne, dispatch, stripe, deps, actor, owner, clock, readRedemption } = await openSending();
  const { redemptionId, payoutId } = await redeemOne();
  stripe.addFault({ kind: "server_error", times: 1, verb: "POST", path: "/v1/promotion_codes" });
  expect(await dispatch(payoutId)).toBe("retry");
  const underWay = { code: "redemption_under_way" };
  await expect(cancelRedemption(deps, actor, { redemptionId })).rejects.toMatchObject(underWay);
  await expect(
    cancelRedemptionForMember(deps, owner, { redemptionId, note: "waits for long" }),
  ).rejects.toMatchObject(underWay);
  clock.travel({ minutes: 30 });
  expect(await dispatch(payoutId)).toBe("sent");
  expect(stripe.list("promotion_code")).toHaveLength(1);
  expect(await readRedemption(redemptionId)).toMatchObject({ state: "fulfilled" });
});

test("calling off and sending at the same moment end in one of the two, never in both", async () => {
  const { redeemOne, dispatch, stripe, deps, actor, readHeld, readRedemption } = await openSending();
  for (let round = 0; round < 8; round += 1) {
    const { redemptionId, payoutId } = await redeemOne();
    const before = stripe.list("promotion_code").length;
    const { points } = await readHeld();
    const both = [() => dispatch(payoutId), () => cancelRedemption(deps, actor, { redemptionId })];
    await Promise.allSettled((round % 2 === 0 ? both : both.toReversed()).map((start) => start()));
    const { state } = await readRedemption(redemptionId);
    const isSent = stripe.list("promotion_code").length > before;
    expect({ round, state, isSent }).toEqual({ round, state: isSent ? "fulfilled" : "cancelled", isSent });
    expect(await readHeld()).toMatchObject({ points: isSent ? points : points + 10 });
  }
});

test("what waits for a person is given back by calling the redemption off, not by the payout alone", async () => {
  const { redeemOne, dispatch, deps, owner, stripe, database, readHeld, readRedemption } =
    await openSending();
  const { redemptionId, payoutId } = await redeemOne();
  await database.payout.update({ where: { id: payoutId }, data: { destinationRef: "cus_nobody" } });
  expect(await dispatch(payoutId)).toBe("parked");
  await expect(giveBackPayout(deps, owner, { payoutId, note: "no" })).rejects.toMatchObject({
    code: "payout_of_perk",
  });
  await cancelRedemptionForMember(deps, owner, { redemptionId, note: "no such customer" });
  expect(await readRedemption(redemptionId)).toMatchObject({
    state: "cancelled",
    payout: { state: "returned" },
  });
  expect(await readHeld()).toMatchObject({ points: 100 });
  await expect(retryPayout(deps, owner, { payoutId })).rejects.toMatchObject({ code: "payout_wrong_state" });
  expect(stripe.list("promotion_code")).toEqual([]);
});
