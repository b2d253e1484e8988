import { createId } from "@worth/contracts";
import { inTransaction, type Database } from "@worth/db";
import { points, redeem, settleReward } from "@worth/domain";
import { longAgo } from "@worth/factories";

/** A member's points earned, spent and about to end, with the steps of a redemption, a payout and a tier. */
export async function createMoneyFacts(database: Database, customerId: string): Promise<void> {
  const redemptionId = createId("redemption");
  const expiresAt = new Date(Date.now() + 86_400_000);
  await inTransaction(database, async (transaction) => {
    await settleReward(transaction, {
      rewardId: createId("reward"),
      customerId,
      unit: points,
      standing: "given",
      amount: 100,
      changeId: createId("rewardChange"),
      occurredAt: longAgo,
      staffId: null,
      expiresAt,
    });
    await redeem(transaction, { redemptionId, customerId, unit: points, amount: 40, occurredAt: longAgo });
  });
  const { id: lotId } = await database.pointLot.findFirstOrThrow();
  await database.pointLotNotice.create({ data: { lotId, daysBefore: 7 } });
  await createSteps(database, { customerId, redemptionId });
  await database.tierChange.create({
    data: { id: createId("tierChange"), customerId, reason: {}, occurredAt: longAgo },
  });
}

type Spent = { customerId: string; redemptionId: string };

async function createSteps(database: Database, { customerId, redemptionId }: Spent): Promise<void> {
  const perkId = createId("perk");
  const payoutId = createId("payout");
  const effectId = createId("effect");
  await database.perk.create({
    data: {
      id: perkId,
      segmentIds: [],
      name: "Socks",
      description: "Warm ones",
      unit: points,
      price: 40,
      fulfilment: "by_hand",
      state: "offered",
      createdAt: longAgo,
    },
  });
  const bought = {
    id: redemptionId,
    perkId,
    customerId,
    requestKey: "1",
    unit: points,
    price: 40,
    tookPiece: false,
  };
  await database.redemption.create({ data: { ...bought, state: "ordered", createdAt: longAgo } });
  await database.redemptionStep.create({
    data: { id: createId("redemptionStep"), redemptionId, toState: "ordered", occurredAt: longAgo },
  });
  const paid = { id: payoutId, customerId, rail: "manual", currency: "USD", amountMinor: 100 } as const;
  await database.payout.create({ data: { ...paid, state: "pending", createdAt: longAgo } });
  await database.payoutStep.create({
    data: { id: createId("payoutStep"), payoutId, toState: "pending", occurredAt: longAgo },
  });
  await database.effect.create({ data: { id: effectId, kind: "mail", key: effectId, createdAt: longAgo } });
  await database.effectAttempt.create({
    data: { effectId, number: 1, outcome: "unavailable", startedAt: longAgo, endedAt: longAgo },
  });
}
