import { jobNames, type JobHandlers } from "@worth/jobs";

/** Does the same for every job there is. */
export function everyJob(work: () => Promise<void>): JobHandlers {
  const handlers: Partial<JobHandlers> = {};
  for (const name of jobNames) handlers[name] = work;
  return handlers as JobHandlers;
}
