import type { Sql } from "@worth/db";
import { tableOf } from "./generation-tables.ts";
import type { ValuationRun } from "./valuation-run.ts";

/** Of fewer buyers silence says nothing: nobody may have wanted anything. */
const fewestBuyers = 100;

const fewestSilentDays = 30;

/**
 * Finds the day a programme's purchases end when nobody has bought for a month and for longer than ever before: they
 * are an old file, or an import that stopped, and not customers who have all left at once. Models and days since the
 * last purchase then count to that day. The summary must be there.
 */
export async function observeEnd(sql: Sql, run: ValuationRun): Promise<ValuationRun> {
  const summary = tableOf("summary", run.generation);
  const [found] = await sql<{ observedUntil: string | null }>(
    `WITH seen AS (
       SELECT "firstDay" AS day FROM ${summary} UNION SELECT "lastDay" FROM ${summary}
     ), silence AS (
       SELECT day, day - lag(day) OVER (ORDER BY day) AS days FROM seen
     ), whole AS (
       SELECT max(day) AS "lastDay", coalesce(max(days), 0) AS "longestDays" FROM silence
     )
     UPDATE valuation_run SET "observedUntil" = (
       SELECT "lastDay" FROM whole
       WHERE ("asOf" AT TIME ZONE 'UTC')::date - "lastDay" > greatest("longestDays", ${fewestSilentDays})
         AND (SELECT count(*) FROM ${summary}) >= ${fewestBuyers}
     ) WHERE id = $1 RETURNING "observedUntil"::text`,
    [run.id],
  );
  return { ...run, observedUntil: found?.observedUntil ?? null };
}
