import type { Job, JobName, Jobs } from "@worth/domain";
import type { JobResult, PgBoss } from "pg-boss";
import { jobsOf } from "./create-jobs.ts";
import {
  concurrencyOf,
  jobNames,
  pauseSecondsOf,
  payloadSchemas,
  scheduledJobNames,
  scheduledJobs,
  type ScheduledJobName,
} from "./queues.ts";
import { forgetFinished } from "./forget-finished.ts";
import { startBoss } from "./start-boss.ts";

type DataOf<Name extends JobName> = Extract<Job, { name: Name }>["data"];

/** What a worker does with each job. A function that throws has its job tried again later. */
export type JobHandlers = { [Name in JobName]: (data: DataOf<Name>) => Promise<void> };
type OwnSchedule = "jobs.forget_finished";
export type ScheduleHandlers = { [Name in Exclude<ScheduledJobName, OwnSchedule>]: () => Promise<void> };

type Options = {
  databaseUrl: string;
  /** Built on the port of the same pg-boss, since a job may ask for more work. */
  wire: (jobs: Jobs) => { jobs: JobHandlers; schedules: ScheduleHandlers };
  onError: (error: Error, jobName?: string) => void;
};

/**
 * A NOTIFY wakes workers at once for new jobs. Retries, and jobs of a worker that died, tell nobody: without the second
 * of these pg-boss looks for them every 30 s only.
 */
const polling = (seconds: number) => ({
  pollingIntervalSeconds: seconds,
  notifyPollingIntervalSeconds: seconds,
});
/**
 * While a fetch comes back full there is a backlog, and the next fetch follows at once: without this each worker takes
 * one job per look, 2 jobs/s in all. pg-boss knows a full fetch only from two jobs on; each is settled by itself.
 */
const draining = { batchSize: 2, burstWhenBatchFull: true } as const;

/** Starts working off every queue; `stop` waits for running jobs, up to a limit, and hands the rest back. */
export async function startWorkers({
  databaseUrl,
  wire,
  onError,
}: Options): Promise<{ stop(): Promise<void> }> {
  const boss = await startBoss({ databaseUrl, role: "worker", onError });
  const handlers = wire(jobsOf(boss));
  for (const name of jobNames) await work(boss, name, (data) => runJob(handlers.jobs, name, data), onError);
  const schedules = { ...handlers.schedules, "jobs.forget_finished": () => forgetFinished(boss) };
  for (const name of scheduledJobNames) {
    await work(boss, name, () => schedules[name](), onError);
    await boss.schedule(name, scheduledJobs[name], null, { tz: "UTC" });
  }
  await forgetSchedules(boss);
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

/** Schedules of an earlier version, which nobody would work off. */
async function forgetSchedules(boss: PgBoss): Promise<void> {
  const known = new Set<string>(scheduledJobNames);
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
}

async function runJob<Name extends JobName>(handlers: JobHandlers, name: Name, data: unknown): Promise<void> {
  const run: (data: DataOf<Name>) => Promise<void> = handlers[name];
  await run(payloadSchemas[name].parse(data) as DataOf<Name>);
}

async function work(
  boss: PgBoss,
  name: string,
  run: (data: unknown) => Promise<void>,
  onError: Options["onError"],
): Promise<void> {
  const concurrency = concurrencyOf(name);
  const options = {
    localConcurrency: concurrency,
    perJobResults: true,
    ...polling(pauseSecondsOf(name)),
    ...(concurrency > 1 && draining),
  } as const;
  await boss.work(name, options, async (batch) => {
    const results: JobResult[] = [];
    for (const { id, data } of batch) {
      try {
        await run(data);
        results.push({ id, status: "completed" });
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)), name);
        results.push({ id, status: "failed", output: withoutMessage(error) });
      }
    }
    return results;
  });
}

/** What the job's row keeps of a failure: its name and where it happened. A message may quote personal data. */
function withoutMessage(error: unknown): Error {
  const { name, message, stack = "" } = error instanceof Error ? error : new Error("not an error");
  const frames = stack
    .replace(message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  const kept = new Error("The job failed.");
  kept.name = name;
  kept.stack = frames.join("\n");
  return kept;
}
