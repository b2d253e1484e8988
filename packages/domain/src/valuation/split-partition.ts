import type { BulkSession, CopyCell } from "@worth/db";
import { loadBuyerFacts } from "../value/buyers/load-buyer-facts.ts";
import { findAliases } from "../value/buyers/resolve-people.ts";
import { sumCosts } from "../value/buyers/sum-costs.ts";
import { currentPolicy, type ProgrammePolicy } from "../value/current-policy.ts";
import { ownOf } from "../value/shares/own-of.ts";
import { shareColumns } from "../value/shares/share-row.ts";
import { sharesOfBuyers } from "../value/shares/shares-of-buyers.ts";
import { inChunks } from "./chunks.ts";
import { fitsOfRun, type ValuationFits } from "./current-fits.ts";
import { tableOf } from "./generation-tables.ts";
import { historyCells, historyColumns } from "./history-table.ts";
import { inPhase } from "./in-phase.ts";
import { claimPartition, finishPartition } from "./partitions.ts";
import type { RunDeps } from "./run-deps.ts";
import type { ValuationRun } from "./valuation-run.ts";

const phase = "split";

/** Second phase: splits what the customers of one partition bought, and keeps what they did. */
export async function splitPartition(
  deps: RunDeps,
  { runId, number }: { runId: string; number: number },
): Promise<void> {
  await inPhase(deps, { runId, phase }, async (session, run) => {
    const { sql } = session;
    const partition = await claimPartition(sql, runId, { phase, number });
    if (!partition) return;
    const policy = await currentPolicy(deps.database, run.asOf);
    const fits = await fitsOfRun(deps.database, runId, run.observedUntil);
    const customers = await sql<{ id: string }>(
      `SELECT id FROM customer WHERE id > $1 AND id <= $2 AND "mergedIntoId" IS NULL ORDER BY id`,
      [partition.afterId, partition.toId],
    );
    let rowCount = 0;
    for await (const ids of inChunks(customers.map(({ id }) => id)))
      rowCount += await splitChunk(session, run, { ids, policy, fits });
    await finishPartition(sql, deps.jobs, runId, { phase, number, rowCount });
  });
}

type Chunk = { ids: readonly string[]; policy: ProgrammePolicy; fits: ValuationFits };

async function splitChunk(
  { sql, copyIn }: BulkSession,
  { generation, currency: reportingCurrency, asOf }: ValuationRun,
  { ids, policy, fits }: Chunk,
): Promise<number> {
  const loaded = await loadBuyerFacts(sql, ids, { asOf, policy, reportingCurrency });
  const shares = sharesOfBuyers(loaded, policy, fits, asOf);
  const costsOf = await sumCosts(sql, await findAliases(sql, ids, asOf), { asOf, reportingCurrency });
  const own = ownOf(ids, { ...loaded, shares, costsOf });
  await copyIn(
    tableOf("history", generation),
    historyColumns,
    own.entries().map(([customerId, row]) => historyCells(customerId, row)),
  );
  return copyIn(
    tableOf("value_share", generation),
    ["generation", ...shareColumns],
    shares.rows.map((row): CopyCell[] => [generation, ...shareColumns.map((column) => row[column])]),
  );
}
