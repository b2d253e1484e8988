import { AppError, createId, staffIdOf, type Actor } from "@worth/contracts";
import { inTransaction, sqlOf } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentPolicy } from "../value/current-policy.ts";
import { databaseTime } from "../value/database-time.ts";
import { createGenerationTables } from "./generation-tables.ts";
import { createHistoryTable } from "./history-table.ts";
import { lockForRun } from "./valuation-lock.ts";

export type ValuationTrigger = "first" | "nightly" | "staff" | "policy" | "rates";

/** Refreshes under way are waited for; the largest takes two minutes. */
const timeoutMs = 180_000;

/**
 * Starts computing everybody's value anew, as of now. Workers do the rest; screens show the last run's until then.
 * @throws AppError values_computing while another run computes
 */
export async function startRun(
  { database, jobs }: Pick<Deps, "database" | "jobs">,
  actor: Actor,
  { trigger }: { trigger: ValuationTrigger },
): Promise<{ runId: string }> {
  const runId = createId("valuationRun");
  await inTransaction(
    database,
    async (transaction) => {
      const sql = sqlOf(transaction);
      await lockForRun(sql);
      const running = await transaction.valuationRun.findFirst({ where: { state: "running" } });
      if (running) throw new AppError("values_computing");
      // Read after the lock: whatever a refresh has taken in by now was recorded before this moment.
      const asOf = await databaseTime(transaction);
      const { _max: last } = await transaction.valuationRun.aggregate({ _max: { generation: true } });
      const generation = (last.generation ?? 0) + 1;
      const { reportingCurrency } = await getProgrammeRow(transaction);
      const { version } = await currentPolicy(transaction, asOf);
      await transaction.valuationRun.create({
        data: {
          id: runId,
          generation,
          trigger,
          state: "running",
          phase: "fit",
          policyVersion: version,
          currency: reportingCurrency,
          asOf,
          staffId: staffIdOf(actor),
          startedAt: asOf,
        },
      });
      await createGenerationTables(sql, generation);
      await createHistoryTable(sql, generation);
      if (actor.kind === "staff")
        await recordAudit(transaction, actor, {
          action: "valuation.started",
          subjectType: "valuation_run",
          subjectId: runId,
        });
      await jobs.enqueue(transaction, { name: "valuation.fit", data: { runId } });
    },
    { timeoutMs },
  );
  return { runId };
}
