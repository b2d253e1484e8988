import type { Sql } from "@worth/db";
import type { Jobs } from "../ports/jobs.ts";
import type { ValuationPhase, ValuationRun } from "./valuation-run.ts";

/** Customers, or accounts, of one partition: seconds of work at most, and enough of them for several workers. */
const largestPartition = 20_000;
const smallestPartition = 1_000;
const wantedPartitions = 16;

const phaseAfter = { split: "weigh", settle: "publish" } as const;

export type Partition = { number: number; afterId: string; toId: string };

/**
 * Cuts the ids a phase works on into partitions and asks for a job each.
 * @param ids a query of the ids, in a column `id`
 */
export async function planPartitions(
  sql: Sql,
  jobs: Jobs,
  run: ValuationRun,
  { phase, ids }: { phase: "split" | "settle"; ids: string },
): Promise<void> {
  const [counted] = await sql<{ count: number }>(`SELECT count(*)::integer AS count FROM (${ids}) AS wanted`);
  const even = Math.ceil((counted?.count ?? 0) / wantedPartitions);
  const size = Math.min(largestPartition, Math.max(smallestPartition, even));
  const planned = await sql<{ number: number }>(
    `INSERT INTO valuation_partition ("runId", phase, number, "afterId", "toId")
     SELECT $1, $2::valuation_phase, number, lag(last, 1, '') OVER (ORDER BY number), last
     FROM (SELECT number, max(id) AS last
           FROM (SELECT id, ((row_number() OVER (ORDER BY id) - 1) / ${size})::integer AS number
                 FROM (${ids}) AS wanted) AS placed
           GROUP BY number) AS cut
     RETURNING number`,
    [run.id, phase],
  );
  await enterPhase(sql, run.id, phase);
  for (const { number } of planned)
    await jobs.enqueue(sql, { name: `valuation.${phase}`, data: { runId: run.id, number } });
  if (planned.length === 0) await endPhase(sql, jobs, run.id, phase);
}

/** A partition that is still to be done, kept from others until this transaction ends; null once it is done. */
export async function claimPartition(
  sql: Sql,
  runId: string,
  { phase, number }: { phase: "split" | "settle"; number: number },
): Promise<Partition | null> {
  const [partition] = await sql<Partition>(
    `SELECT number, "afterId", "toId" FROM valuation_partition
     WHERE "runId" = $1 AND phase = $2::valuation_phase AND number = $3 AND "doneAt" IS NULL FOR UPDATE`,
    [runId, phase, number],
  );
  return partition ?? null;
}

/** Marks a partition as done together with the rows written; the last one of its phase asks for the next phase. */
export async function finishPartition(
  sql: Sql,
  jobs: Jobs,
  runId: string,
  { phase, number, rowCount }: { phase: "split" | "settle"; number: number; rowCount: number },
): Promise<void> {
  // One at a time from here on, or two last ones would each take the other for unfinished.
  const [run] = await sql<{ state: string }>(
    `SELECT state::text FROM valuation_run WHERE id = $1 FOR NO KEY UPDATE`,
    [runId],
  );
  if (run?.state !== "running") throw new Error("The run ended meanwhile.");
  const [left] = await sql<{ count: number }>(
    `WITH done AS (
       UPDATE valuation_partition SET "doneAt" = clock_timestamp(), "rowCount" = $4
       WHERE "runId" = $1 AND phase = $2::valuation_phase AND number = $3)
     SELECT count(*)::integer AS count FROM valuation_partition
     WHERE "runId" = $1 AND phase = $2::valuation_phase AND number <> $3 AND "doneAt" IS NULL`,
    [runId, phase, number, rowCount],
  );
  if (left?.count === 0) await endPhase(sql, jobs, runId, phase);
}

/** Goes on to the phase after this one, of which a single job does the first step. */
export async function endPhase(
  sql: Sql,
  jobs: Jobs,
  runId: string,
  phase: "split" | "settle",
): Promise<void> {
  const next = phaseAfter[phase];
  await enterPhase(sql, runId, next);
  await jobs.enqueue(sql, { name: `valuation.${next}`, data: { runId } });
}

async function enterPhase(sql: Sql, runId: string, phase: ValuationPhase): Promise<void> {
  await sql(`UPDATE valuation_run SET phase = $2::valuation_phase WHERE id = $1`, [runId, phase]);
}
