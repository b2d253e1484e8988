import type { Jobs } from "@worth/domain";
import { fromPrisma, type PgBoss } from "pg-boss";
import { payloadSchemas } from "./queues.ts";
import { startBoss } from "./start-boss.ts";

export type JobProducer = Jobs & { stop(): Promise<void> };

/** Domain's Jobs port: the job's row is written by the caller's transaction, and workers hear of it at COMMIT. */
export async function createJobs(databaseUrl: string, onError: (error: Error) => void): Promise<JobProducer> {
  const boss = await startBoss({ databaseUrl, role: "producer", onError });
  return { ...jobsOf(boss), stop: () => boss.stop({ graceful: false }) };
}

/** The port on a running pg-boss. */
export function jobsOf(boss: PgBoss): Jobs {
  return {
    async enqueue(transaction, { name, data }) {
      await boss.send(name, payloadSchemas[name].parse(data), { db: fromPrisma(transaction) });
    },
  };
}
