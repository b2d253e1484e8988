import { AppError, type SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { heldInQueue } from "../queue/is-held-in-queue.ts";
import { grantReward } from "../rewards/grant-rewards.ts";
import { decideLate } from "./decide-late.ts";
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
  const failures: unknown[] = [];
  /** What stays on hold after all is not looked at again in this run. */
  const left: string[] = [];
  for (;;) {
    const now = deps.clock.now();
    const ended = await listEnded(deps.database, now, left);
    for (const one of ended) {
      try {
        if (await grantOne(deps, one, now)) grantedCount += 1;
        else left.push(one.id);
      } catch (error) {
        left.push(one.id);
        failures.push(error);
      }
    }
    if (ended.length === batchSize) continue;
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} holds could not be ended.`);
    return { grantedCount };
  }
}

type Ended = { id: string; isReferral: boolean; customerIds: string[] };

/**
 * Referrals whose hold is over for one side at least or for which nothing is left to wait; and rewards of other acts, or
 * of a referral whose other side was rewarded while this one had come to nothing.
 */
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
    where: {
      id,
      ...isOver,
      OR: [{ referralId: null }, { referral: { state: "rewarded", queueItems: { none: heldInQueue } } }],
    },
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

const keepsHold: ReadonlySet<string> = new Set(["hold_not_active", "rate_missing"]);

async function grantOne(deps: Deps, { id, isReferral, customerIds }: Ended, now: Date): Promise<boolean> {
  const grant = { reason: "hold_ended", now } as const;
  try {
    if (isReferral) await decideLate(deps, actor, id);
    await inTransaction(deps.database, async (transaction) => {
      if (isReferral) await grantReferral(transaction, actor, { referralId: id, ...grant });
      else await grantReward(transaction, actor, { rewardId: id, ...grant });
      await requestRefresh(transaction, deps.jobs, customerIds);
    });
    return true;
  } catch (error) {
    // Another worker, a refund or a member of staff was there first, which is their answer to the hold; or nobody
    // knows what the purchase is worth, and the hold waits for the rate.
    if (error instanceof AppError && keepsHold.has(error.code)) return false;
    throw error;
  }
}
