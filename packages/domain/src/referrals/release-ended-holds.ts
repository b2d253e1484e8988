import { AppError, type SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { heldInQueue } from "../queue/is-held-in-queue.ts";
import { grantReward } from "../rewards/grant-rewards.ts";
import { grantReferral } from "./grant-referral.ts";

const actor: SystemActor = { kind: "system", name: "release-ended-holds" };
const batchSize = 200;

/**
 * Grants what waited for a day that has come, each in a transaction of its own; what waits for a person waits on.
 * Running it twice at once is harmless, and one that fails holds nobody else back.
 * @throws AggregateError after the rest are granted, so that the job is seen to have failed
 */
export async function releaseEndedHolds(deps: Deps): Promise<{ grantedCount: number }> {
  let grantedCount = 0;
  const failures = new Map<string, unknown>();
  for (;;) {
    const now = deps.clock.now();
    const ended = await listEnded(deps.database, now, [...failures.keys()]);
    for (const one of ended) {
      try {
        if (await grantOne(deps, one, now)) grantedCount += 1;
      } catch (error) {
        failures.set(one.id, error);
      }
    }
    if (ended.length === batchSize) continue;
    if (failures.size > 0)
      throw new AggregateError(failures.values(), `${failures.size} holds could not be ended.`);
    return { grantedCount };
  }
}

type Ended = { id: string; isReferral: boolean; customerIds: string[] };

/** Referrals whose hold is over for one side at least or for which nothing is left to wait, and rewards of other acts. */
async function listEnded(database: Deps["database"], now: Date, exceptIds: string[]): Promise<Ended[]> {
  const id = { notIn: exceptIds };
  const isOver = { state: "on_hold", holdUntil: { lte: now } } as const;
  const referrals = await database.referral.findMany({
    where: {
      id,
      state: "on_hold",
      queueItems: { none: heldInQueue },
      OR: [
        { rewards: { some: isOver } },
        { holdUntil: { lte: now }, rewards: { none: { state: { in: ["pending", "on_hold"] } } } },
      ],
    },
    orderBy: { holdUntil: "asc" },
    take: batchSize,
    select: { id: true, referrerId: true, refereeId: true },
  });
  const rewards = await database.reward.findMany({
    where: { id, referralId: null, ...isOver },
    orderBy: { holdUntil: "asc" },
    take: batchSize - referrals.length,
    select: { id: true, customerId: true },
  });
  return [
    ...referrals.map((one) => ({
      id: one.id,
      isReferral: true,
      customerIds: [one.referrerId, one.refereeId],
    })),
    ...rewards.map((one) => ({ id: one.id, isReferral: false, customerIds: [one.customerId] })),
  ];
}

async function grantOne(deps: Deps, { id, isReferral, customerIds }: Ended, now: Date): Promise<boolean> {
  const grant = { reason: "hold_ended", now } as const;
  try {
    await inTransaction(deps.database, async (transaction) => {
      if (isReferral) await grantReferral(transaction, actor, { referralId: id, ...grant });
      else await grantReward(transaction, actor, { rewardId: id, ...grant });
      await requestRefresh(transaction, deps.jobs, customerIds);
    });
    return true;
  } catch (error) {
    // Another worker, a refund or a member of staff was there first; that is their answer to the hold.
    if (error instanceof AppError && error.code === "hold_not_active") return false;
    throw error;
  }
}
