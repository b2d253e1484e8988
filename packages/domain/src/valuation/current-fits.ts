import { modelFitBodySchema, type ModelFitBody } from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { PurchaseModelFit } from "@worth/scoring";
import { dayTextOf, type ObservedUntil } from "../value/last-seen-day.ts";

/** The stored fits of one run by pool. */
export type ValuationFits = {
  runId: string;
  observedUntil: ObservedUntil;
  everybody: ModelFitBody | null;
  individuals: ModelFitBody | null;
  companies: ModelFitBody | null;
};

/** The fits of the run that is current, or was at a moment; null before the first. */
export async function currentFits(reader: Reader, asOf: Date | null = null): Promise<ValuationFits | null> {
  const run = await reader.valuationRun.findFirst({
    where: asOf
      ? { state: { in: ["current", "superseded"] }, finishedAt: { lte: asOf } }
      : { state: "current" },
    orderBy: { finishedAt: "desc" },
    select: { id: true, observedUntil: true },
  });
  return run && (await fitsOfRun(reader, run.id, dayTextOf(run.observedUntil)));
}

export async function fitsOfRun(
  reader: Reader,
  runId: string,
  observedUntil: ObservedUntil,
): Promise<ValuationFits> {
  const rows = await reader.modelFit.findMany({ where: { runId }, select: { pool: true, body: true } });
  const bodies = new Map(rows.map(({ pool, body }) => [pool, modelFitBodySchema.parse(body)]));
  const bodyOf = (pool: "everybody" | "individuals" | "companies") => bodies.get(pool) ?? null;
  return {
    runId,
    observedUntil,
    everybody: bodyOf("everybody"),
    individuals: bodyOf("individuals"),
    companies: bodyOf("companies"),
  };
}

/** The fit that values a customer, by whether they belong to a company; null where nothing may be expected of it. */
export function fitInUse(fits: ValuationFits | null, belongsToCompany: boolean): ModelFitBody | null {
  const fit = (belongsToCompany ? fits?.companies : fits?.individuals) ?? fits?.everybody;
  return fit?.isInUse ? fit : null;
}

/** A stored fit as scoring takes it. */
export function purchaseFitOf(body: ModelFitBody): PurchaseModelFit {
  const { purchase, standardErrors, covariance, logLikelihood } = body;
  return { ...purchase, report: { logLikelihood, standardErrors, covariance, iterations: 0 } };
}
