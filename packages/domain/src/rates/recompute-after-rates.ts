import { AppError, type StaffActor } from "@worth/contracts";
import { inTransaction, sqlOf } from "@worth/db";
import type { Deps } from "../deps.ts";
import { startRun } from "../valuation/start-run.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { findConvertedAnew } from "./find-converted-anew.ts";

const batchSize = 5_000;

/**
 * Has everybody computed by a run. While another one is computing, the customers concerned are refreshed instead: that
 * run may be past them already, and what is refreshed meanwhile is not lost.
 */
export async function recomputeAfterRates(
  deps: Deps,
  actor: StaffActor,
  rateIds: readonly string[],
): Promise<void> {
  try {
    await startRun(deps, actor, { trigger: "rates" });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "values_computing") throw error;
    await refreshInBatches(deps, rateIds);
  }
}

async function refreshInBatches({ database, jobs }: Deps, rateIds: readonly string[]): Promise<void> {
  for (let afterId: string | undefined = ""; afterId !== undefined;) {
    const from: string = afterId;
    afterId = await inTransaction(database, async (transaction) => {
      const selection = { afterId: from, limit: batchSize };
      const batch = await findConvertedAnew(sqlOf(transaction), rateIds, selection);
      await requestRefresh(transaction, jobs, batch);
      return batch.at(-1);
    });
  }
}
