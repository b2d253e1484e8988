import type { SystemActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { activeRules } from "../rules/active-rules.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { anniversariesBetween } from "./anniversaries.ts";
import { recordRewardEvent } from "./record-reward-event.ts";

const actor: SystemActor = { kind: "system", name: "anniversaries" };
const dayMs = 86_400_000;
/** A few nights may be missed before an anniversary goes by unnoticed. */
const lookBackDays = 7;
const batchSize = 1_000;

/**
 * Tells the rules of every year that somebody has been a member, once each however often this runs. One that fails holds
 * nobody else back.
 * @throws AggregateError after the rest are told, so that the job is seen to have failed
 */
export async function rewardAnniversaries(deps: Deps): Promise<{ toldCount: number }> {
  const now = deps.clock.now();
  if ((await activeRules(deps.database, "anniversary")).length === 0) return { toldCount: 0 };
  const window = { from: new Date(now.getTime() - lookBackDays * dayMs), until: now };
  const failures: unknown[] = [];
  let toldCount = 0;
  for (let after = ""; ;) {
    const members = await deps.database.member.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: batchSize,
      select: { id: true, customerId: true, joinedAt: true },
    });
    for (const { customerId, joinedAt } of members) {
      for (const { at, years } of anniversariesBetween(joinedAt, window)) {
        try {
          await tellOne(deps, { customerId, at, years }, now);
          toldCount += 1;
        } catch (error) {
          failures.push(error);
        }
      }
    }
    const last = members.at(-1);
    if (members.length < batchSize || !last) break;
    after = last.id;
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} anniversaries could not be told.`);
  return { toldCount };
}

type Year = { customerId: string; at: Date; years: number };

function tellOne(deps: Deps, { customerId, at, years }: Year, now: Date): Promise<void> {
  return inTransaction(deps.database, async (transaction) => {
    await recordRewardEvent(transaction, { now }, actor, {
      id: `anniversary:${customerId}:${years}`,
      trigger: "anniversary",
      occurredAt: at,
      parties: { actor: customerId },
    });
    await requestRefresh(transaction, deps.jobs, [customerId]);
  });
}
