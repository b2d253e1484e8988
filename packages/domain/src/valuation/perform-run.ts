import type { Actor } from "@worth/contracts";
import type { Bulk } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { Job, Jobs } from "../ports/jobs.ts";
import { fitModels } from "./fit-models.ts";
import { failRun } from "./fail-run.ts";
import { publishRun } from "./publish-run.ts";
import type { RunDeps } from "./run-deps.ts";
import { settlePartition } from "./settle-partition.ts";
import { splitPartition } from "./split-partition.ts";
import { startRun, type ValuationTrigger } from "./start-run.ts";
import { weighCustomers } from "./weigh-customers.ts";

type RunJob = Extract<Job, { name: `valuation.${string}` }>;

/** Does one job of a run. */
export function performRunJob(deps: RunDeps, job: RunJob): Promise<void> {
  switch (job.name) {
    case "valuation.fit":
      return fitModels(deps, job.data);
    case "valuation.split":
      return splitPartition(deps, job.data);
    case "valuation.weigh":
      return weighCustomers(deps, job.data);
    case "valuation.settle":
      return settlePartition(deps, job.data);
    case "valuation.publish":
      return publishRun(deps, job.data);
  }
}

/**
 * Computes everybody's value in this process, for whoever cannot wait for a worker; what else is asked for is left to
 * workers.
 * @throws AppError values_computing while another run computes; Error when the run could not go on
 */
export async function performRun(
  deps: Deps,
  bulk: Bulk,
  actor: Actor,
  { trigger }: { trigger: ValuationTrigger },
): Promise<{ runId: string }> {
  const waiting: RunJob[] = [];
  const jobs: Jobs = {
    enqueue: async (within, job) => {
      if (isOfRun(job)) waiting.push(job);
      else await deps.jobs.enqueue(within, job);
    },
  };
  const runDeps = { ...deps, bulk, jobs };
  const { runId } = await startRun(runDeps, actor, { trigger });
  try {
    for (let job = waiting.shift(); job; job = waiting.shift()) await performRunJob(runDeps, job);
  } catch (error) {
    await failRun(runDeps, runId, "Computing the values was broken off.");
    throw error;
  }
  const { error } = await deps.database.valuationRun.findUniqueOrThrow({ where: { id: runId } });
  if (error !== null) throw new Error(error);
  return { runId };
}

const isOfRun = (job: Job): job is RunJob => job.name.startsWith("valuation.");
