import type { PgBoss } from "pg-boss";
import { jobNames, scheduledJobNames } from "./queues.ts";

const keptDays = 7;

/**
 * Deletes the rows of jobs that were done a while ago. pg-boss would keep what was given up no longer than what was
 * done; a failure has to stay until somebody saw it.
 */
export async function forgetFinished(boss: PgBoss): Promise<void> {
  await boss.getDb().executeSql(
    `DELETE FROM jobs.job WHERE state IN ('completed', 'cancelled') AND name = ANY($1)
         AND completed_on < now() - make_interval(days => $2)`,
    [[...jobNames, ...scheduledJobNames], keptDays],
  );
}
