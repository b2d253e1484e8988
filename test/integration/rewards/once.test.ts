import { createConsentText, createMember, createPurchase } from "@worth/factories";
import { verifyLedger } from "@worth/domain";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { startRewards, tell } from "./rewards-scene.ts";

test("twenty deliveries of one event at the same moment give one reward", async () => {
  const { world, database, mary, ruleId } = await startRewards();
  await Promise.all(Array.from({ length: 20 }, () => tell(world, mary.customerId, { id: "act_1" })));
  expect(await database.reward.findMany()).toMatchObject([
    { ruleId, customerId: mary.customerId, state: "granted", unit: "points", amount: 100, costMinor: 100 },
  ]);
  expect(await database.rewardDecision.count()).toBe(1);
  expect(await database.rewardChange.count()).toBe(1);
  expect(
    await database.ledgerAccount.findMany({ where: { customerId: mary.customerId, balance: { gt: 0 } } }),
  ).toMatchObject([{ kind: "member_points", balance: 100 }]);
  expect(await verifyLedger(database)).toEqual([]);
});

test("points that are earned expire after the programme's while", async () => {
  const { world, database, mary, clock } = await startRewards();
  await database.programme.updateMany({ data: { pointLifeDays: 30 } });
  await tell(world, mary.customerId);
  const lot = await database.pointLot.findFirstOrThrow();
  expect(lot.expiresAt).toEqual(new Date(clock.now().getTime() + 30 * 86_400_000));
});

test("a no is stored with all its reasons, and nothing else comes of it", async () => {
  const { world, database, mary, ruleId } = await startRewards({
    conditions: { segmentIds: ["champion"], leastAmountMinor: 10_00 },
  });
  await tell(world, mary.customerId);
  expect(await database.rewardDecision.findMany()).toMatchObject([
    {
      ruleId,
      ruleVersion: 1,
      customerId: mary.customerId,
      answer: "no",
      unit: null,
      reasons: [
        { code: "other_segment" },
        { code: "amount_too_small", netMinor: 0, leastAmountMinor: 10_00 },
      ],
    },
  ]);
  expect(await database.reward.count()).toBe(0);
});

test("a rule that was paused decides nothing more", async () => {
  const { world, database, mary, ruleId } = await startRewards();
  await database.rewardRule.update({ where: { id: ruleId }, data: { state: "paused" } });
  await tell(world, mary.customerId);
  expect(await database.rewardDecision.count()).toBe(0);
});

test("somebody who joined by themselves waits for a person before their first verified act", async () => {
  const { world, database } = await startRewards();
  const { consentTextId } = await createConsentText(database, { version: 2 });
  const zoe = await createMember(database, { consentTextId });
  await tell(world, zoe.customerId);
  const [reward] = await database.reward.findMany();
  expect(reward).toMatchObject({ state: "pending", grantedAt: null });
  expect(await database.queueItem.findMany()).toMatchObject([
    {
      kind: "approval",
      subjectType: "reward",
      subjectId: reward?.id,
      customerId: zoe.customerId,
      stakeMinor: 100,
    },
  ]);
  expect(
    await database.ledgerAccount.findMany({ where: { customerId: zoe.customerId, balance: { gt: 0 } } }),
  ).toMatchObject([{ kind: "pending", unit: "points", balance: 100 }]);
});

test("a purchase that was given back whole is no verified act, one that was kept in part is", async () => {
  const { world, database } = await startRewards();
  const { consentTextId } = await createConsentText(database, { version: 2 });
  for (const [refundMinor, state] of [
    [100_00, "pending"],
    [99_00, "granted"],
  ] as const) {
    const { customerId } = await createMember(database, { consentTextId });
    const refunds = [{ amountMinor: refundMinor }];
    await createPurchase(database, { customerId, capturedMinor: 100_00, refunds });
    await tell(world, customerId);
    expect(await database.reward.findFirstOrThrow({ where: { customerId } })).toMatchObject({ state });
  }
  expect(await verifyLedger(database)).toEqual([]);
  await expectConserved(world);
});
