import type { JobsOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import type { Queues } from "../ports/queues.ts";

const mostParked = 50;

/** What works in the background: every queue, what was given up, and whether anybody works. */
export async function getJobs(
  { database, queues }: Pick<Deps, "database"> & { queues: Queues },
  _actor: StaffActor,
): Promise<JobsOutput> {
  const [states, parked, heartbeat] = await Promise.all([
    queues.list(),
    queues.listParked(mostParked),
    database.workerHeartbeat.findFirst({ orderBy: { seenAt: "desc" } }),
  ]);
  return {
    queues: states.map(({ oldestWaitingAt, ...state }) => ({
      ...state,
      oldestWaitingAt: oldestWaitingAt?.toISOString() ?? null,
    })),
    parked: parked.map(({ parkedAt, ...job }) => ({ ...job, parkedAt: parkedAt.toISOString() })),
    workerSeenAt: heartbeat?.seenAt.toISOString() ?? null,
  };
}
