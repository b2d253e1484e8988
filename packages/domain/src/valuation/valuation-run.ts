import type { Sql } from "@worth/db";
import type { ObservedUntil } from "../value/last-seen-day.ts";

export type ValuationPhase = "fit" | "split" | "weigh" | "settle" | "publish";

/** What every phase needs to know of its run. */
export type ValuationRun = {
  id: string;
  generation: number;
  phase: ValuationPhase;
  policyVersion: number;
  currency: string;
  /** The facts recorded until this moment are in. */
  asOf: Date;
  /** Found by the first phase. */
  observedUntil: ObservedUntil;
};

/** A run that is still computing; null once it has ended. */
export async function findRunningRun(sql: Sql, runId: string): Promise<ValuationRun | null> {
  const [run] = await sql<ValuationRun>(
    `SELECT id, generation, phase::text, "policyVersion", currency, "asOf", "observedUntil"::text
     FROM valuation_run WHERE id = $1 AND state = 'running'`,
    [runId],
  );
  return run ?? null;
}
