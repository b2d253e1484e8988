import type { BulkSession } from "@worth/db";
import type { Jobs } from "../ports/jobs.ts";
import {
  attachGeneration,
  checkCustomers,
  dropStaging,
  indexGenerationTable,
  referToCustomers,
  tableOf,
} from "./generation-tables.ts";
import { inPhase } from "./in-phase.ts";
import type { RunDeps } from "./run-deps.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import type { ValuationRun } from "./valuation-run.ts";
import { lockForRun } from "./valuation-lock.ts";

/** Readers and refreshes wait while values are switched; the switch gives way rather than have them wait long. */
const longestWait = "5s";

/** Last phase: makes the tables ready without holding anybody up, then switches screens over to them. */
export async function publishRun(deps: RunDeps, { runId }: { runId: string }): Promise<void> {
  const step = (work: (session: BulkSession, run: ValuationRun) => Promise<void>) =>
    inPhase(deps, { runId, phase: "publish" }, work);
  await step(prepareTables);
  await step(({ sql }, { generation }) => checkCustomers(sql, generation));
  await step((session, run) => switchOver(session, run, deps.jobs));
}

async function prepareTables({ sql }: BulkSession, run: ValuationRun): Promise<void> {
  const { generation } = run;
  const [ready] = await sql<{ isIndexed: boolean }>(
    `SELECT relhasindex AS "isIndexed" FROM pg_class WHERE oid = $1::regclass`,
    [tableOf("value_snapshot", generation)],
  );
  // Done by an earlier attempt.
  if (ready?.isIndexed) return;
  await addMissing({ sql }, run);
  await sql(`SET LOCAL maintenance_work_mem = '128MB'`);
  await indexGenerationTable(sql, "value_snapshot", generation);
  await indexGenerationTable(sql, "account_snapshot", generation);
  await dropStaging(sql, generation);
  for (const table of ["value_share", "value_snapshot", "account_snapshot"] as const)
    await sql(`ANALYZE ${tableOf(table, generation)}`);
  await referToCustomers(sql, generation);
}

async function switchOver({ sql }: BulkSession, run: ValuationRun, jobs: Jobs): Promise<void> {
  await sql(`SET LOCAL lock_timeout = '${longestWait}'`);
  await lockForRun(sql);
  // A statement planned before the new tables are there would find the new generation and none of its rows: the switch
  // waits for those that are running, and later ones are planned after it.
  await sql(`LOCK TABLE value_share, value_snapshot, account_snapshot IN ACCESS EXCLUSIVE MODE`);
  await addMissing({ sql }, run);
  await attachGeneration(sql, run.generation);
  await sql(`UPDATE valuation_run SET state = 'superseded' WHERE state = 'current'`);
  await sql(`UPDATE valuation_run SET state = 'current', "finishedAt" = clock_timestamp() WHERE id = $1`, [
    run.id,
  ]);
  const late = await sql<{ customerId: string }>(
    `DELETE FROM valuation_late WHERE "runId" = $1 RETURNING "customerId"`,
    [run.id],
  );
  await requestRefresh(
    sql,
    jobs,
    late.map(({ customerId }) => customerId),
  );
}

/** Empty snapshots of whoever became a customer meanwhile, or became somebody else. */
async function addMissing({ sql }: Pick<BulkSession, "sql">, run: ValuationRun): Promise<void> {
  const table = tableOf("value_snapshot", run.generation);
  await sql(
    `INSERT INTO ${table} (generation, "customerId", "policyVersion", currency, "asOf")
     SELECT $1, id, $2, $3, 'epoch' FROM customer
     WHERE NOT EXISTS (SELECT FROM ${table} AS known WHERE known."customerId" = customer.id)`,
    [run.generation, run.policyVersion, run.currency],
  );
}
