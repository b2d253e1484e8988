import type { ValuationProgressOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";

/** How far the run that computes has come; null when none does. */
export async function readProgress(reader: Reader): Promise<ValuationProgressOutput | null> {
  const run = await reader.valuationRun.findFirst({ where: { state: "running" } });
  if (!run) return null;
  const where = { runId: run.id, phase: run.phase };
  const [partitions, left] = await Promise.all([
    reader.valuationPartition.count({ where }),
    reader.valuationPartition.count({ where: { ...where, doneAt: null } }),
  ]);
  const { trigger, startedAt, phase } = run;
  return {
    trigger,
    startedAt: startedAt.toISOString(),
    phase,
    partitionsDone: partitions - left,
    partitions,
  };
}
