import { AppError } from "@worth/contracts";
import { ScoringInputError } from "@worth/scoring";
import { dropGeneration } from "./generation-tables.ts";
import type { RunDeps } from "./run-deps.ts";

/**
 * Ends a run that cannot go on, with a sentence for staff. What screens show stays as it was. The tables go in a
 * transaction of their own: a worker that still writes to one must first be able to see that it need not.
 */
export async function failRun({ bulk }: Pick<RunDeps, "bulk">, runId: string, reason: string): Promise<void> {
  const generation = await bulk.transaction(async ({ sql }) => {
    const [run] = await sql<{ generation: number }>(
      `UPDATE valuation_run SET state = 'failed', error = $2, "finishedAt" = clock_timestamp()
       WHERE id = $1 AND state = 'running' RETURNING generation`,
      [runId, reason],
    );
    return run?.generation;
  });
  if (generation !== undefined) await bulk.transaction(({ sql }) => dropGeneration(sql, generation));
}

/** Why trying again would end the same way, in words for staff; null when it might not. */
export function reasonToFail(error: unknown): string | null {
  if (error instanceof ScoringInputError) {
    return `Values cannot be computed: ${error.field} ${error.reason}.`;
  }
  if (error instanceof RangeError) return "An amount is larger than what can be counted exactly.";
  if (error instanceof AppError) return "The programme's settings do not allow values to be computed.";
  return null;
}
