import { createId, modelFitBodySchema, type ModelFitBody } from "@worth/contracts";
import type { Sql } from "@worth/db";
import { tableOf } from "./generation-tables.ts";
import type { ValuationPool } from "./pool-columns.ts";
import type { PoolFigures } from "./pool-figures.ts";
import type { ValuationRun } from "./valuation-run.ts";

type Stored = { runId: string; pool: ValuationPool; figures: PoolFigures; body: ModelFitBody };

/** Keeps a fit with the data it saw. @throws ZodError for a body that could not be read again */
export async function storeFit(sql: Sql, { runId, pool, figures, body }: Stored): Promise<void> {
  await sql(
    `INSERT INTO model_fit
       (id, "runId", pool, "purchaseModel", body, "customerCount", "repeaterCount", "firstDay", "lastDay")
     VALUES ($1, $2, $3::valuation_pool, $4::purchase_model, $5::jsonb, $6, $7, $8::date, $9::date)`,
    [
      createId("modelFit"),
      runId,
      pool,
      body.purchase.purchaseModel,
      JSON.stringify(modelFitBodySchema.parse(body)),
      figures.customerCount,
      figures.repeaterCount,
      figures.firstDay,
      figures.lastDay,
    ],
  );
}

/** How much the run looks at, for whoever waits for it. */
export async function countFacts(sql: Sql, { id, generation }: ValuationRun): Promise<void> {
  await sql(
    `UPDATE valuation_run SET
       "customerCount" = (SELECT count(*) FROM customer WHERE "mergedIntoId" IS NULL),
       "purchaseCount" = (SELECT coalesce(sum(purchases), 0) FROM ${tableOf("summary", generation)})
     WHERE id = $1`,
    [id],
  );
}
