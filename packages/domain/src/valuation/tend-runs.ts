import type { SystemActor } from "@worth/contracts";
import { startAwaitedRun } from "../policy/start-awaited-run.ts";
import { failRun } from "./fail-run.ts";
import { dropGeneration } from "./generation-tables.ts";
import type { RunDeps } from "./run-deps.ts";
import { startRun } from "./start-run.ts";

const minuteMs = 60_000;
/** No job of a run takes nearly that long. */
const stalledAfterMs = 30 * minuteMs;
/** A page that has just read which values are current has read them by then. */
const keptForMs = minuteMs;

/**
 * Looks after runs by the clock: starts the first one and one that a new policy waits for, ends one that nobody gets on
 * with, and drops the tables of those that are over.
 */
export async function tendRuns(deps: RunDeps): Promise<void> {
  await failStalledRun(deps);
  await dropFinishedRuns(deps);
  await startFirstRun(deps);
  await startAwaitedRun(deps, actor);
}

const actor: SystemActor = { kind: "system", name: "valuation" };

/** Computes values for the first time, once there is somebody to compute them for. */
export async function startFirstRun(deps: Pick<RunDeps, "database" | "jobs">): Promise<void> {
  const [run, customer] = await Promise.all([
    deps.database.valuationRun.findFirst({ select: { id: true } }),
    deps.database.customer.findFirst({ select: { id: true } }),
  ]);
  if (run === null && customer !== null) await startRun(deps, actor, { trigger: "first" });
}

/** Computes values every night; not while they are being computed. */
export async function startNightlyRun(deps: Pick<RunDeps, "database" | "jobs">): Promise<void> {
  const running = await deps.database.valuationRun.findFirst({ where: { state: "running" } });
  if (!running) await startRun(deps, actor, { trigger: "nightly" });
}

async function failStalledRun(deps: RunDeps): Promise<void> {
  const run = await deps.database.valuationRun.findFirst({
    where: { state: "running" },
    include: { partitions: { orderBy: { doneAt: { sort: "desc", nulls: "last" } }, take: 1 } },
  });
  if (!run) return;
  const lastStep = run.partitions[0]?.doneAt ?? run.startedAt;
  if (deps.clock.now().getTime() - lastStep.getTime() < stalledAfterMs) return;
  await failRun(deps, run.id, "No worker got on with it for half an hour.");
}

async function dropFinishedRuns({ bulk, database, clock }: RunDeps): Promise<void> {
  const before = new Date(clock.now().getTime() - keptForMs);
  const [current, failed] = await Promise.all([
    database.valuationRun.findFirst({ where: { state: "current" } }),
    database.valuationRun.findMany({ where: { state: "failed" }, select: { generation: true } }),
  ]);
  const isLongCurrent = current?.finishedAt && current.finishedAt < before;
  await bulk.transaction(async ({ sql }) => {
    // Whoever reads them is not made to wait behind whoever waits for their end.
    await sql(`SET LOCAL lock_timeout = '2s'`);
    const tables = await sql<{ generation: number }>(
      `SELECT DISTINCT (regexp_match(relname, '_(\\d+)$'))[1]::integer AS generation
       FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
       WHERE nspname = 'valuation' AND relkind = 'r' ORDER BY generation`,
    );
    for (const { generation } of tables) {
      const isOver =
        failed.some((run) => run.generation === generation) ||
        (isLongCurrent && generation < current.generation);
      if (isOver) await dropGeneration(sql, generation);
    }
  });
}
