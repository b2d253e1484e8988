import type { Deps } from "../deps.ts";
import { claimedBefore } from "./hold-claim.ts";

/** Longer than its own job takes to come, shorter than a person waits for a mail twice. */
const stuckMs = 90_000;
const batchSize = 500;

/** Effects that should have left by now: a sweep dispatches them again, whatever became of their job. */
export async function listStuckEffects({ database, clock }: Deps): Promise<{ effectIds: string[] }> {
  const now = clock.now();
  const stuck = await database.effect.findMany({
    where: {
      createdAt: { lt: new Date(now.getTime() - stuckMs) },
      OR: [
        { state: "pending", notBefore: null },
        { state: "pending", notBefore: { lte: now } },
        { state: "sending", claimedAt: { lte: claimedBefore(now) } },
      ],
    },
    orderBy: { createdAt: "asc" },
    take: batchSize,
    select: { id: true },
  });
  return { effectIds: stuck.map(({ id }) => id) };
}
