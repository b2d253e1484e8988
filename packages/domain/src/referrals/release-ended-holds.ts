import { AppError, type SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { grantReferral } from "./grant-referral.ts";

const actor: SystemActor = { kind: "system", name: "release-ended-holds" };
const batchSize = 200;

/**
 * Grants every referral whose hold has ended, each in a transaction of its own. Running it twice at once is harmless.
 * One that fails holds nobody else back.
 * @throws AggregateError after the rest are granted, so that the job is seen to have failed
 */
export async function releaseEndedHolds(deps: Deps): Promise<{ grantedCount: number }> {
  let grantedCount = 0;
  const failures = new Map<string, unknown>();
  for (;;) {
    const now = deps.clock.now();
    const ended = await deps.database.referral.findMany({
      where: { state: "on_hold", holdUntil: { lte: now }, id: { notIn: [...failures.keys()] } },
      orderBy: { holdUntil: "asc" },
      take: batchSize,
      select: { id: true, referrerId: true, refereeId: true },
    });
    for (const referral of ended) {
      try {
        if (await grantOne(deps, referral, now)) grantedCount += 1;
      } catch (error) {
        failures.set(referral.id, error);
      }
    }
    if (ended.length === batchSize) continue;
    if (failures.size > 0)
      throw new AggregateError(failures.values(), `${failures.size} holds could not be ended.`);
    return { grantedCount };
  }
}

type Ended = { id: string; referrerId: string; refereeId: string };

async function grantOne(deps: Deps, referral: Ended, now: Date): Promise<boolean> {
  try {
    await inTransaction(deps.database, async (transaction) => {
      await grantReferral(transaction, actor, { referralId: referral.id, reason: "hold_ended", now });
      await requestRefresh(transaction, deps.jobs, [referral.referrerId, referral.refereeId]);
    });
    return true;
  } catch (error) {
    // Another worker, a refund or a member of staff was there first; that is their answer to the hold.
    if (error instanceof AppError && error.code === "hold_not_active") return false;
    throw error;
  }
}
