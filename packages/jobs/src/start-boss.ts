import { PgBoss } from "pg-boss";
import { jobNames, queueOptionsOf, scheduledJobNames } from "./queues.ts";

type Options = {
  databaseUrl: string;
  /** A worker supervises, schedules and listens; a producer only sends. */
  role: "producer" | "worker";
  onError: (error: Error) => void;
};

/** Starts pg-boss in its schema `jobs`, installed or migrated under its own lock, with every queue in place. */
export async function startBoss({ databaseUrl, role, onError }: Options): Promise<PgBoss> {
  const isWorker = role === "worker";
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: "jobs",
    max: isWorker ? 6 : 2,
    supervise: isWorker,
    schedule: isWorker,
    useListenNotify: isWorker,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 10,
    cronWorkerIntervalSeconds: 5,
  });
  boss.on("error", onError);
  await boss.start();
  const known = new Set((await boss.getQueues()).map(({ name }) => name));
  for (const name of [...jobNames, ...scheduledJobNames]) {
    if (!known.has(name)) await boss.createQueue(name, queueOptionsOf(name));
    // What an earlier version said of it holds no more.
    else if (isWorker) await boss.updateQueue(name, queueOptionsOf(name));
  }
  return boss;
}
