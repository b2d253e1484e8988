import { jobNames, payloadSchemas, type JobHandlers } from "@worth/jobs";
import { PgBoss } from "pg-boss";

/**
 * Runs every job that waits and has a handler, and those it asks for, until none is left; then the test may look. The
 * queue is the real one: what was rolled back is not in it, and a job that fails stays for its retry.
 */
export async function drainJobs(
  databaseUrl: string,
  handlers: Partial<JobHandlers>,
): Promise<{ count: number }> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: "jobs",
    supervise: false,
    schedule: false,
    migrate: false,
    max: 2,
  });
  await boss.start();
  try {
    let count = 0;
    for (let before = -1; before !== count;) {
      before = count;
      for (const name of jobNames) count += await drainQueue(boss, name, handlers);
    }
    return { count };
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function drainQueue<Name extends keyof JobHandlers>(
  boss: PgBoss,
  name: Name,
  handlers: Partial<JobHandlers>,
) {
  const run = handlers[name] as ((data: unknown) => Promise<void>) | undefined;
  if (!run) return 0;
  let count = 0;
  for (let [job] = await boss.fetch(name); job; [job] = await boss.fetch(name)) {
    await run(payloadSchemas[name].parse(job.data));
    await boss.complete(name, job.id);
    count += 1;
  }
  return count;
}
