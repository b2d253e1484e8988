import type { ParkedJob, Queues, QueueState } from "@worth/domain";
import { fromPrisma, type PgBoss } from "pg-boss";
import { jobNames, scheduledJobNames } from "./queues.ts";

const names = [...jobNames, ...scheduledJobNames];

type StateRow = { name: string; waiting: number; active: number; parked: number; oldest: Date | null };
type ParkedRow = {
  id: string;
  name: ParkedJob["name"];
  parked_at: Date;
  attempts: number;
  output: { name?: string; stack?: string } | null;
};

/**
 * Domain's Queues port. pg-boss counts by itself now and then only, and lists no failures: its table says how it is at
 * this moment.
 */
export function createQueues(boss: PgBoss): Queues {
  const read = async <Row>(sql: string, values: unknown[]): Promise<Row[]> => {
    const { rows } = await boss.getDb().executeSql(sql, values);
    return rows as Row[];
  };
  return {
    async list() {
      const rows = await read<StateRow>(
        `SELECT name, count(*) FILTER (WHERE state IN ('created', 'retry'))::int AS waiting,
           count(*) FILTER (WHERE state = 'active')::int AS active,
           count(*) FILTER (WHERE state = 'failed')::int AS parked,
           min(start_after) FILTER (WHERE state IN ('created', 'retry') AND start_after <= now()) AS oldest
         FROM jobs.job WHERE state <> 'completed' AND name = ANY($1) GROUP BY name`,
        [names],
      );
      const byName = new Map(rows.map((row) => [row.name, row]));
      return names.map((name) => toState(name, byName.get(name)));
    },
    async listParked(most) {
      const rows = await read<ParkedRow>(
        `SELECT id, name, coalesce(completed_on, created_on) AS parked_at, retry_count + 1 AS attempts, output
         FROM jobs.job WHERE state = 'failed' AND name = ANY($1)
         ORDER BY completed_on DESC NULLS LAST, id LIMIT $2`,
        [names, most],
      );
      return rows.map(({ id, name, parked_at: parkedAt, attempts, output }) => ({
        id,
        name,
        parkedAt,
        attemptCount: attempts,
        error: output?.name ?? null,
        place: placeOf(output?.stack),
      }));
    },
    async retry(within, { name, jobId }) {
      const db = fromPrisma(within);
      const [job] = await boss.findJobs(name, { id: jobId, db });
      if (job?.state !== "failed") return false;
      await boss.retry(name, jobId, { db });
      return true;
    },
  };
}

function toState(name: QueueState["name"], row: StateRow | undefined): QueueState {
  return {
    name,
    waitingCount: row?.waiting ?? 0,
    activeCount: row?.active ?? 0,
    parkedCount: row?.parked ?? 0,
    oldestWaitingAt: row?.oldest ?? null,
  };
}

/** The first place of ours in a stack: the function and its file, without folders. */
function placeOf(stack = ""): string | null {
  const frames = stack.split("\n").map((line) => line.trim());
  const own = frames.find((line) => line.startsWith("at ") && !line.includes("node_modules")) ?? frames[0];
  return own
    ? own.replace(/^at /, "").replace(/\(?(?:file:\/\/)?\/?(?:[^()\s]*\/)?([^()\s/]+)\)?$/, "$1")
    : null;
}
