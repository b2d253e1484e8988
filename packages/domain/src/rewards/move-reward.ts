import type { Actor, RewardState } from "@worth/contracts";
import type { Prisma, Transaction } from "@worth/db";
import { costOf } from "./kept-of.ts";
import { recordRewardChange } from "./record-reward-change.ts";

/** A reward as it is stored; the caller holds its row, or its referral's. */
export type StoredReward = {
  id: string;
  customerId: string;
  state: RewardState;
  unit: string;
  amount: number;
  promised: number;
  promisedCostMinor: number;
};

type Move = {
  state: RewardState;
  amount: number;
  /** Why: a code for the history, not for people. */
  reason: string;
  now: Date;
};

/** Brings a reward to a state and an amount, with its history and the ledger; nothing when it is there. */
export async function moveReward(
  transaction: Transaction,
  actor: Actor,
  reward: StoredReward,
  { state, amount, reason, now }: Move,
): Promise<void> {
  if (reward.state === state && reward.amount === amount) return;
  const { id, customerId, unit, promised, promisedCostMinor } = reward;
  const costMinor = amount === 0 ? 0 : costOf(amount, promised, promisedCostMinor);
  await transaction.reward.update({
    where: { id },
    data: { state, amount, costMinor, ...(state === "granted" && { grantedAt: now }) },
  });
  await recordRewardChange(
    transaction,
    actor,
    { id, customerId, state, unit, amount, costMinor },
    { reason, now },
  );
}

/** Locks rewards in the order of their ids and reads them. */
export async function lockRewards(transaction: Transaction, where: Prisma.RewardWhereInput) {
  const found = await transaction.reward.findMany({ where, orderBy: { id: "asc" }, select: { id: true } });
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  await transaction.$queryRaw`SELECT id FROM reward WHERE id = ANY(${ids}::text[]) ORDER BY id FOR UPDATE`;
  return transaction.reward.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
}
