import { setTimeout as passing } from "node:timers/promises";
import type { SystemActor } from "@worth/contracts";
import { startRun, type Deps } from "@worth/domain";
import { startValueWorker, type Peaks } from "./start-value-worker.ts";

const phases = ["fit", "split", "weigh", "settle", "publish"] as const;
const actor: SystemActor = { kind: "system", name: "bench" };
const lookEveryMs = 50;

export type RunMeasurement = {
  seconds: Record<(typeof phases)[number], number>;
  totalSeconds: number;
  /** Rows written by the partitions of split and settle. */
  rows: { split: number; settle: number };
  peaks: Peaks[];
};

/** A whole run by so many worker processes, phase by phase. @throws Error with the run's own reason when it fails */
export async function measureRun(
  { database, jobs }: Pick<Deps, "database" | "jobs">,
  { databaseUrl, workerCount }: { databaseUrl: string; workerCount: number },
): Promise<RunMeasurement> {
  const workers = await Promise.all(Array.from({ length: workerCount }, () => startValueWorker(databaseUrl)));
  const seconds = { fit: 0, split: 0, weigh: 0, settle: 0, publish: 0 };
  const startedAt = performance.now();
  const { runId } = await startRun({ database, jobs }, actor, { trigger: "staff" });
  let lookedAt = startedAt;
  for (;;) {
    const run = await database.valuationRun.findUniqueOrThrow({ where: { id: runId } });
    const now = performance.now();
    seconds[run.phase] += (now - lookedAt) / 1000;
    lookedAt = now;
    if (run.state === "current") break;
    if (run.state === "failed") throw new Error(run.error ?? "the run failed");
    await passing(lookEveryMs);
  }
  const written = await database.valuationPartition.groupBy({
    by: ["phase"],
    where: { runId },
    _sum: { rowCount: true },
  });
  const rowsOf = (phase: string) => written.find((row) => row.phase === phase)?._sum.rowCount ?? 0;
  return {
    seconds,
    totalSeconds: (lookedAt - startedAt) / 1000,
    rows: { split: rowsOf("split"), settle: rowsOf("settle") },
    peaks: await Promise.all(workers.map((worker) => worker.stop())),
  };
}
