import type { Deps } from "../deps.ts";

const stuckMs = 60_000;
const batchSize = 500;

/**
 * Events that were stored a while ago and never settled: a sweep applies them again. They take turns, so that however
 * many always fail, the others are reached.
 */
export async function listOpenEvents({ database, clock }: Deps): Promise<{ eventIds: string[] }> {
  const now = clock.now();
  const open = await database.providerEvent.findMany({
    where: { state: "recorded", recordedAt: { lt: new Date(now.getTime() - stuckMs) } },
    orderBy: [{ sweptAt: { sort: "asc", nulls: "first" } }, { recordedAt: "asc" }],
    take: batchSize,
    select: { id: true },
  });
  const eventIds = open.map(({ id }) => id);
  await database.providerEvent.updateMany({ where: { id: { in: eventIds } }, data: { sweptAt: now } });
  return { eventIds };
}
