import {
  cancelRedemption,
  cancelRedemptionForMember,
  handOutRedemption,
  listToHandOut,
  verifyLedger,
} from "@worth/domain";
import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { countEndings, openPerks } from "./perk-scene.ts";

test("within an hour a member calls it off, and has the points in their lot and the piece is back", async () => {
  const { ask, deps, actor, clock, readHeld, readPerk, readRedemption, database } = await openPerks({
    perk: { stock: 1, perMemberLimit: 1, price: 30 },
  });
  const before = await database.pointLot.findFirstOrThrow();
  const { redemptionId } = await ask();
  clock.travel({ minutes: 60 });
  await cancelRedemption(deps, actor, { redemptionId });
  expect(await readHeld()).toEqual({ points: 100, credit: 50_00 });
  expect(await database.pointLot.findMany()).toMatchObject([{ id: before.id, remaining: 100 }]);
  expect(await readPerk()).toMatchObject({ stock: 1 });
  expect(await readRedemption(redemptionId)).toMatchObject({
    state: "cancelled",
    steps: [{ toState: "ordered" }, { toState: "cancelled" }],
  });
  // What was called off does not count: the limit is free again.
  expect(await ask()).not.toEqual({ redemptionId });
});

test("only a piece that was taken is put back, whatever became of the stock since", async () => {
  const { ask, deps, actor, readPerk, database, perkId } = await openPerks({ perk: { stock: null } });
  const setStock = (stock: number | null) => database.perk.update({ where: { id: perkId }, data: { stock } });
  const uncounted = await ask();
  await setStock(5);
  const counted = await ask();
  expect(await readPerk()).toMatchObject({ stock: 4 });
  await cancelRedemption(deps, actor, uncounted);
  expect(await readPerk()).toMatchObject({ stock: 4 });
  const beforeTheEnd = await ask();
  await setStock(null);
  await cancelRedemption(deps, actor, counted);
  expect(await readPerk()).toMatchObject({ stock: null });
  await setStock(3);
  await cancelRedemption(deps, actor, beforeTheEnd);
  expect(await readPerk()).toMatchObject({ stock: 4 });
  expect(await verifyLedger(database)).toEqual([]);
});

test("credit comes back as credit", async () => {
  const { ask, deps, actor, readHeld } = await openPerks({ perk: { unit: "USD", price: 20_00 } });
  const { redemptionId } = await ask();
  expect(await readHeld()).toEqual({ points: 100, credit: 30_00 });
  await cancelRedemption(deps, actor, { redemptionId });
  expect(await readHeld()).toEqual({ points: 100, credit: 50_00 });
});

test("after the hour it is too late for the member, and staff still can until it is handed out", async () => {
  const { ask, deps, actor, owner, clock, readHeld, readRedemption, database } = await openPerks();
  const { redemptionId } = await ask();
  clock.travel({ minutes: 61 });
  await expect(cancelRedemption(deps, actor, { redemptionId })).rejects.toMatchObject({
    code: "redemption_too_late",
  });
  expect(await readHeld()).toMatchObject({ points: 90 });
  await cancelRedemptionForMember(deps, owner, { redemptionId, note: "out of the catalogue" });
  expect(await readHeld()).toMatchObject({ points: 100 });
  expect((await readRedemption(redemptionId)).steps.at(-1)).toMatchObject({
    reason: "out of the catalogue",
    staffId: owner.staffId,
  });
  expect(await database.auditEntry.count({ where: { action: "redemption.cancel" } })).toBe(1);
});

test("ten at once who call one off give it back once", async () => {
  const { ask, deps, actor, owner, readHeld, readPerk } = await openPerks({ perk: { stock: 4 } });
  const { redemptionId } = await ask();
  const calls = Array.from({ length: 10 }, (_, index) =>
    index % 2 === 0
      ? cancelRedemption(deps, actor, { redemptionId })
      : cancelRedemptionForMember(deps, owner, { redemptionId, note: "asked by phone" }),
  );
  expect(countEndings(await Promise.allSettled(calls))).toEqual({ succeeded: 1, redemption_cancelled: 9 });
  expect(await readHeld()).toMatchObject({ points: 100 });
  expect(await readPerk()).toMatchObject({ stock: 4 });
});

test("what staff handed out is marked once, stays, and waits no longer", async () => {
  const { ask, deps, actor, owner, readRedemption, readHeld, database } = await openPerks();
  const { redemptionId } = await ask();
  expect((await listToHandOut(deps, owner, { page: 1 })).rows).toMatchObject([{ id: redemptionId }]);
  await Promise.all([
    handOutRedemption(deps, owner, { redemptionId }),
    handOutRedemption(deps, owner, { redemptionId }),
  ]);
  expect(await readRedemption(redemptionId)).toMatchObject({ state: "fulfilled" });
  expect(await database.redemptionStep.count({ where: { redemptionId } })).toBe(2);
  expect(await database.auditEntry.count({ where: { action: "redemption.hand_out" } })).toBe(1);
  await expect(cancelRedemption(deps, actor, { redemptionId })).rejects.toMatchObject({
    code: "redemption_fulfilled",
  });
  await expect(
    cancelRedemptionForMember(deps, owner, { redemptionId, note: "too late" }),
  ).rejects.toMatchObject({ code: "redemption_fulfilled" });
  expect((await listToHandOut(deps, owner, { page: 1 })).total).toBe(0);
  expect(await readHeld()).toMatchObject({ points: 90 });
});

test("what was called off is not handed out, and nobody calls off what is another's", async () => {
  const { ask, deps, actor, owner, database } = await openPerks();
  const { redemptionId } = await ask();
  const other = await createMember(database, { email: "otto@example.com" });
  const otto = { kind: "member", userId: other.userId, customerId: other.customerId } as const;
  await expect(cancelRedemption(deps, otto, { redemptionId })).rejects.toMatchObject({ code: "not_found" });
  await cancelRedemption(deps, actor, { redemptionId });
  await expect(handOutRedemption(deps, owner, { redemptionId })).rejects.toMatchObject({
    code: "redemption_cancelled",
  });
});
