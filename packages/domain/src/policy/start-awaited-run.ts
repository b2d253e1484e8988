import { AppError, type StaffActor, type SystemActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { startRun } from "../valuation/start-run.ts";

/**
 * Starts a run when the policy in force is one that no run has taken yet. While another run computes, the new policy
 * waits: this is asked again by the clock, so that nothing has to remember it.
 * @returns whether a run is still awaited
 */
export async function startAwaitedRun(
  deps: Pick<Deps, "database" | "jobs">,
  actor: StaffActor | SystemActor,
): Promise<{ isQueued: boolean }> {
  const { database } = deps;
  const { version } = await database.valuePolicy.findFirstOrThrow({
    orderBy: { version: "desc" },
    select: { version: true },
  });
  // What a programme begins with is taken by its first run, once there is somebody to compute.
  if (version === 1) return { isQueued: false };
  const taken = await database.valuationRun.count({ where: { policyVersion: { gte: version } } });
  if (taken > 0) return { isQueued: false };
  try {
    await startRun(deps, actor, { trigger: "policy" });
    return { isQueued: false };
  } catch (error) {
    if (error instanceof AppError && error.code === "values_computing") return { isQueued: true };
    throw error;
  }
}
