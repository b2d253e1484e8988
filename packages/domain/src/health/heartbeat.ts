import type { Deps } from "../deps.ts";

/** A worker says it is alive; rows of workers that stopped long ago go. */
export async function recordHeartbeat(
  { database, clock }: Pick<Deps, "database" | "clock">,
  { workerId }: { workerId: string },
): Promise<void> {
  const seenAt = clock.now();
  await database.workerHeartbeat.upsert({
    where: { id: workerId },
    create: { id: workerId, seenAt },
    update: { seenAt },
  });
  await database.workerHeartbeat.deleteMany({
    where: { seenAt: { lt: new Date(seenAt.getTime() - 86_400_000) } },
  });
}
