import { setImmediate } from "node:timers/promises";
import type { ModelFitBody } from "@worth/contracts";
import { hasDropoutSignal } from "@worth/scoring";
import { currentPolicy, type ProgrammePolicy } from "../value/current-policy.ts";
import { lastSeenDay } from "../value/last-seen-day.ts";
import { makeDayRates } from "./day-rates.ts";
import { expectedFigures } from "./expected-figures.ts";
import { backtestBody, fitOnePool, type FittedPool } from "./fit-one-pool.ts";
import { fitSpend } from "./fit-spend.ts";
import { inPhase } from "./in-phase.ts";
import { planPartitions } from "./partitions.ts";
import { columnsOfPool, readColumns, type PoolColumns, type ValuationPool } from "./pool-columns.ts";
import { readPoolFigures, type PoolFigures } from "./pool-figures.ts";
import { observeEnd } from "./observe-end.ts";
import { readMerged } from "./read-merged.ts";
import type { RunDeps } from "./run-deps.ts";
import { mostSampledCustomers, samplePurchases } from "./sample-purchases.ts";
import { countFacts, storeFit } from "./store-fit.ts";
import { summarisePurchases } from "./summarise-purchases.ts";

/** First phase: reads all purchases once, fits the models of each pool, and hands the buyers on in partitions. */
export async function fitModels(deps: RunDeps, { runId }: { runId: string }): Promise<void> {
  await inPhase(deps, { runId, phase: "fit" }, async ({ sql }, started) => {
    const policy = await currentPolicy(deps.database, started.asOf);
    const merged = await readMerged(sql, started.asOf);
    await makeDayRates(sql, started);
    const reading = await summarisePurchases(sql, { run: started, marginRate: policy.marginRate, merged });
    const run = await observeEnd(sql, started);
    const figuresByPool = await readPoolFigures(sql, run);
    const whole = await readColumns(sql, run);
    let everybody: FittedPool | null = null;
    for (const pool of poolsOf(figuresByPool)) {
      const figures = figuresByPool.get(pool);
      if (!figures) continue;
      const sample = await samplePurchases(sql, run, { pool, firstDay: figures.firstDay, reading });
      // Between the long stretches of computing a worker gets to say that it is alive.
      await setImmediate();
      const columns = columnsOfPool(whole, pool);
      const fitted = fitOnePool({
        columns,
        purchases: sample,
        endDay: lastSeenDay(run.observedUntil, run.asOf.getTime()) - dayOf(figures.firstDay),
        everybody,
      });
      await setImmediate();
      await storeFit(sql, { runId, pool, figures, body: bodyOf({ fitted, figures, columns, policy }) });
      everybody ??= fitted;
    }
    await countFacts(sql, run);
    await planPartitions(sql, deps.jobs, run, {
      phase: "split",
      ids: `SELECT id FROM customer WHERE "mergedIntoId" IS NULL`,
    });
  });
}

/** Where one of the two parts is empty, the other is everybody. */
const poolsOf = (figures: ReadonlyMap<ValuationPool, PoolFigures>): ValuationPool[] =>
  figures.size === 3 ? ["everybody", "individuals", "companies"] : ["everybody"];

/** Days since the Unix epoch. */
const dayOf = (date: string): number => Date.parse(date.slice(0, 10)) / 86_400_000;

type Fitted = {
  fitted: FittedPool;
  figures: PoolFigures;
  columns: PoolColumns;
  policy: ProgrammePolicy;
};

function bodyOf({ fitted, figures, columns, policy }: Fitted): ModelFitBody {
  const { fit, isInUse, backtest } = fitted;
  const { report, drawnTowards, repeaters: _repeaters, ...purchase } = fit;
  const { marginRate, servingCostPerPurchaseMinor, customerCount } = figures;
  const { annualDiscount } = policy;
  const spend = fitSpend(columns, figures.averageMinor);
  const money = { marginRate, servingCostPerPurchaseMinor, annualDiscount };
  return {
    purchase,
    isInUse,
    standardErrors: report.standardErrors,
    covariance: report.covariance?.map((row) => [...row]) ?? null,
    logLikelihood: report.logLikelihood,
    drawnTowards,
    dropoutSignal: hasDropoutSignal(fit),
    spend: spend.body,
    ...money,
    ...expectedFigures({ fit, spendFit: spend.fit, columns, ...money }),
    backtest: backtestBody(backtest, dayOf(figures.firstDay)),
    sampledCustomers: customerCount > mostSampledCustomers ? mostSampledCustomers : null,
  };
}
