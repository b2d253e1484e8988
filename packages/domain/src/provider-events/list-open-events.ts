import type { Deps } from "../deps.ts";

const stuckMs = 60_000;
const batchSize = 500;

/** Events that were stored a while ago and never settled: a sweep applies them again. */
export async function listOpenEvents({ database, clock }: Deps): Promise<{ eventIds: string[] }> {
  const open = await database.providerEvent.findMany({
    where: { state: "recorded", recordedAt: { lt: new Date(clock.now().getTime() - stuckMs) } },
    orderBy: { recordedAt: "asc" },
    take: batchSize,
    select: { id: true },
  });
  return { eventIds: open.map(({ id }) => id) };
}
