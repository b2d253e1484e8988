import { createId } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { points, settleReward, type RewardInLedger } from "@worth/domain";
import type { World } from "../../world/create-world.ts";

export const dayMs = 86_400_000;

export type Balances = { held: number; pending: number; owed: number };

/** What one customer has in a unit; 0 where no account was opened. */
export async function readBalances({ database }: World, customerId: string, unit: string): Promise<Balances> {
  const accounts = await database.ledgerAccount.findMany({ where: { customerId, unit } });
  const of = (...kinds: string[]): number => accounts.find(({ kind }) => kinds.includes(kind))?.balance ?? 0;
  return { held: of("member_points", "member_credit"), pending: of("pending"), owed: 0 - of("receivable") };
}

type Standing = Partial<RewardInLedger> & Pick<RewardInLedger, "customerId" | "standing" | "amount">;

/** Brings a reward to a standing, as a change of its own unless one is named. */
export async function setStanding(world: World, { unit = "USD", ...standing }: Standing): Promise<string> {
  const rewardId = standing.rewardId ?? createId("reward");
  const now = world.clock.now();
  await inTransaction(world.database, (transaction) =>
    settleReward(transaction, {
      rewardId,
      unit,
      changeId: createId("rewardChange"),
      occurredAt: now,
      staffId: null,
      expiresAt: unit === points ? new Date(now.getTime() + 365 * dayMs) : null,
      ...standing,
    }),
  );
  return rewardId;
}
