import { createId, type RewardState } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import {
  cancelRedemption,
  cancelRedemptionForMember,
  getPerkCatalogue,
  handOutRedemption,
  listToHandOut,
  settleEarnedPerks,
  verifyLedger,
} from "@worth/domain";
import { expect, test } from "vitest";
import { openPerks, type PerkScene } from "./perk-scene.ts";

/** A reward of the scene's perk for Mary, on a state of its own. */
async function createPerkReward({ database, customerId, perkId, clock }: PerkScene, state: RewardState) {
  const ruleId = createId("rewardRule");
  const id = createId("reward");
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    await transaction.rewardRule.create({
      data: { id: ruleId, name: "A towel for a review", state: "active", version: 1 },
    });
    await transaction.reward.create({
      data: {
        id,
        ruleId,
        ruleVersion: 1,
        trigger: "review_submitted",
        customerId,
        side: "actor",
        state,
        unit: "perk",
        amount: 1,
        promised: 1,
        costMinor: 5_00,
        promisedCostMinor: 5_00,
        perkId,
        holdUntil: now,
        grantedAt: state === "granted" ? now : null,
      },
    });
  });
  const setState = (to: RewardState) =>
    database.reward.update({ where: { id }, data: { state: to, grantedAt: now } });
  const setAmount = (amount: number) => database.reward.update({ where: { id }, data: { amount } });
  const readState = async () => (await database.reward.findUniqueOrThrow({ where: { id } })).state;
  return { rewardId: id, setState, setAmount, readState };
}

test("an earned perk is ordered once, takes a piece and no balance, and is fulfilled when it was handed out", async () => {
  const scene = await openPerks({ perk: { stock: 3, perMemberLimit: 1 } });
  const { deps, owner, actor, readHeld, readPerk, ask } = scene;
  const { readState } = await createPerkReward(scene, "granted");
  await Promise.all(Array.from({ length: 6 }, () => settleEarnedPerks(deps)));
  const { rows } = await listToHandOut(deps, owner, { page: 1 });
  expect(rows).toMatchObject([{ price: 0, customer: { displayName: "Mary Sample" } }]);
  expect(await readPerk()).toMatchObject({ stock: 2 });
  expect(await readHeld()).toEqual({ points: 100, credit: 50_00 });
  expect((await getPerkCatalogue(deps, actor)).redemptions).toMatchObject([{ price: 0, cancelUntil: null }]);
  const redemptionId = rows[0]?.id ?? "";
  await expect(cancelRedemption(deps, actor, { redemptionId })).rejects.toMatchObject({ code: "not_found" });
  await handOutRedemption(deps, owner, { redemptionId });
  await settleEarnedPerks(deps);
  expect(await readState()).toBe("fulfilled");
  expect(await settleEarnedPerks(deps)).toEqual({ settledCount: 0 });
  // What was earned does not use up what a member may buy.
  expect(await ask()).toMatchObject({ redemptionId: expect.stringMatching(/^rdm_/) });
});

test("what is on hold is not handed out, and what is taken back before it left is called off", async () => {
  const scene = await openPerks({ perk: { stock: 1 } });
  const { deps, readPerk, readHeld, database } = scene;
  const { setState } = await createPerkReward(scene, "on_hold");
  expect(await settleEarnedPerks(deps)).toEqual({ settledCount: 0 });
  await setState("granted");
  await settleEarnedPerks(deps);
  expect(await readPerk()).toMatchObject({ stock: 0 });
  await setState("reversed");
  await settleEarnedPerks(deps);
  expect(await database.redemption.findMany()).toMatchObject([{ state: "cancelled" }]);
  expect(await readPerk()).toMatchObject({ stock: 1 });
  expect(await readHeld()).toEqual({ points: 100, credit: 50_00 });
  expect(await settleEarnedPerks(deps)).toEqual({ settledCount: 0 });
});

test("an earned perk whose purchase was given back whole is not handed out, and is called off where it waits", async () => {
  const scene = await openPerks({ perk: { stock: 2 } });
  const { deps, readPerk, readHeld, database } = scene;
  const { setAmount } = await createPerkReward(scene, "granted");
  await setAmount(0);
  expect(await settleEarnedPerks(deps)).toEqual({ settledCount: 0 });
  expect(await database.redemption.count()).toBe(0);
  await setAmount(1);
  await settleEarnedPerks(deps);
  expect(await readPerk()).toMatchObject({ stock: 1 });
  await setAmount(0);
  await settleEarnedPerks(deps);
  expect(await database.redemption.findMany()).toMatchObject([{ state: "cancelled" }]);
  expect(await readPerk()).toMatchObject({ stock: 2 });
  expect(await readHeld()).toEqual({ points: 100, credit: 50_00 });
  expect(await settleEarnedPerks(deps)).toEqual({ settledCount: 0 });
});

test("an earned perk that was called off is handed out after all when its purchase is back", async () => {
  const scene = await openPerks({ perk: { stock: 2 } });
  const { deps, owner, readPerk, readHeld, database } = scene;
  const { rewardId, setAmount, readState } = await createPerkReward(scene, "granted");
  await settleEarnedPerks(deps);
  await setAmount(0);
  await settleEarnedPerks(deps);
  await setAmount(1);
  await Promise.all(Array.from({ length: 6 }, () => settleEarnedPerks(deps)));
  const ordered = await database.redemption.findMany({ where: { state: "ordered" } });
  expect(ordered).toMatchObject([{ requestKey: rewardId, price: 0 }]);
  expect(await database.redemption.count()).toBe(2);
  expect(await readPerk()).toMatchObject({ stock: 1 });
  await handOutRedemption(deps, owner, { redemptionId: ordered[0]?.id ?? "" });
  await settleEarnedPerks(deps);
  expect(await readState()).toBe("fulfilled");
  expect(await settleEarnedPerks(deps)).toEqual({ settledCount: 0 });
  expect(await readHeld()).toEqual({ points: 100, credit: 50_00 });
  expect(await verifyLedger(database)).toEqual([]);
});

test("an earned perk handed out with no piece left puts none back when it is called off", async () => {
  const scene = await openPerks({ perk: { stock: 0 } });
  const { deps, readPerk, database } = scene;
  const { setState } = await createPerkReward(scene, "granted");
  await settleEarnedPerks(deps);
  await setState("reversed");
  await settleEarnedPerks(deps);
  expect(await database.redemption.findMany()).toMatchObject([{ state: "cancelled" }]);
  expect(await readPerk()).toMatchObject({ stock: 0 });
  expect(await verifyLedger(database)).toEqual([]);
});

test("an earned perk that staff called off is not ordered again", async () => {
  const scene = await openPerks({ perk: { stock: 2 } });
  const { deps, owner, database } = scene;
  await createPerkReward(scene, "granted");
  await settleEarnedPerks(deps);
  const { id: redemptionId } = await database.redemption.findFirstOrThrow();
  await cancelRedemptionForMember(deps, owner, { redemptionId, note: "Not in stock." });
  expect(await settleEarnedPerks(deps)).toEqual({ settledCount: 0 });
  expect(await database.redemption.findMany()).toMatchObject([{ state: "cancelled" }]);
});
