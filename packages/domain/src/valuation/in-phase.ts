import type { BulkSession } from "@worth/db";
import { failRun, reasonToFail } from "./fail-run.ts";
import type { RunDeps } from "./run-deps.ts";
import { findRunningRun, type ValuationPhase, type ValuationRun } from "./valuation-run.ts";

/**
 * Does one job of a run in one transaction, or nothing when the run has ended or is past this phase: jobs may come
 * twice. What would go wrong again ends the run; anything else is thrown, and the job tried again.
 */
export async function inPhase(
  deps: RunDeps,
  { runId, phase }: { runId: string; phase: ValuationPhase },
  work: (session: BulkSession, run: ValuationRun) => Promise<void>,
): Promise<void> {
  try {
    await deps.bulk.transaction(async (session) => {
      const run = await findRunningRun(session.sql, runId);
      if (run?.phase === phase) await work(session, run);
    });
  } catch (error) {
    const reason = reasonToFail(error);
    if (reason === null) throw error;
    await failRun(deps, runId, reason);
  }
}
