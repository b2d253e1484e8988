import { indexGenerationTable, tableOf } from "./generation-tables.ts";
import { inPhase } from "./in-phase.ts";
import { planPartitions } from "./partitions.ts";
import { readWeighed } from "./read-weighed.ts";
import type { RunDeps } from "./run-deps.ts";
import { storeConcentration } from "./store-concentration.ts";
import { storeCuts } from "./store-cuts.ts";
import { createWeightTable } from "./weight-table.ts";

/** Third phase: adds up what everybody was given, and finds what the rest is compared with. */
export async function weighCustomers(deps: RunDeps, { runId }: { runId: string }): Promise<void> {
  await inPhase(deps, { runId, phase: "weigh" }, async ({ sql }, run) => {
    await indexGenerationTable(sql, "value_share", run.generation);
    await createWeightTable(sql, run);
    const weighed = await readWeighed(sql, run);
    await storeCuts(sql, run, weighed);
    await storeConcentration(sql, run, weighed);
    await planPartitions(sql, deps.jobs, run, {
      phase: "settle",
      ids: `SELECT DISTINCT "accountId" AS id FROM ${tableOf("weight", run.generation)}`,
    });
  });
}
