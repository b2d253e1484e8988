import type { Jobs, Queues } from "@worth/domain";
import { fromPrisma, type PgBoss } from "pg-boss";
import { createQueues } from "./create-queues.ts";
import { payloadSchemas } from "./queues.ts";
import { startBoss } from "./start-boss.ts";

export type JobProducer = Jobs & { queues: Queues; stop(): Promise<void> };

/** Domain's Jobs port: the job's row is written by the caller's transaction, and workers hear of it at COMMIT. */
export async function createJobs(databaseUrl: string, onError: (error: Error) => void): Promise<JobProducer> {
  const boss = await startBoss({ databaseUrl, role: "producer", onError });
  return { ...jobsOf(boss), queues: createQueues(boss), stop: () => boss.stop({ graceful: false }) };
}

type Statements = Extract<Parameters<Jobs["enqueue"]>[0], (text: string) => unknown>;

/** pg-boss's own statements take texts, numbers, dates and lists of texts only. */
const fromStatements = (sql: Statements): ReturnType<typeof fromPrisma> => ({
  executeSql: async (text: string, values: unknown[] = []) => ({
    rows: await sql(text, values as Parameters<Statements>[1]),
  }),
});

/** The port on a running pg-boss. */
export function jobsOf(boss: PgBoss): Jobs {
  return {
    async enqueue(within, { name, data }, { afterMs } = { afterMs: 0 }) {
      const db = typeof within === "function" ? fromStatements(within) : fromPrisma(within);
      await boss.send(name, payloadSchemas[name].parse(data), { db, startAfter: Math.ceil(afterMs / 1_000) });
    },
  };
}
