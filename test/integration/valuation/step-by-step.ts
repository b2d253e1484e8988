import { performRunJob, startRun, type Jobs } from "@worth/domain";
import type { World } from "../../world/create-world.ts";
import { system } from "./system-actor.ts";

type RunJob = Parameters<typeof performRunJob>[1];
type Phase = "fit" | "split" | "weigh" | "settle" | "publish";

/**
 * A run that goes on as far as it is told, so that something can happen in between. Other jobs go to the real queue.
 */
export async function startStepwise({ deps, bulk }: Pick<World, "deps" | "bulk">) {
  const waiting: RunJob[] = [];
  const jobs: Jobs = {
    enqueue: async (within, job) => {
      if (isOfRun(job)) waiting.push(job);
      else await deps.jobs.enqueue(within, job);
    },
  };
  const runDeps = { ...deps, bulk, jobs };
  const { runId } = await startRun(runDeps, system, { trigger: "staff" });
  return {
    runId,
    runDeps,
    waiting,
    /** Does everything before this phase; without one, everything. */
    goOn: async (until?: Phase) => {
      while (waiting.length > 0 && waiting[0]?.name !== `valuation.${until}`) {
        const job = waiting.shift();
        if (job) await performRunJob(runDeps, job);
      }
    },
  };
}

type AnyJob = Parameters<Jobs["enqueue"]>[1];
const isOfRun = (job: AnyJob): job is RunJob => job.name.startsWith("valuation.");
