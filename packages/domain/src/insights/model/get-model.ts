import {
  modelFitBodySchema,
  type GetModelInput,
  type ModelOutput,
  type PoolFitOutput,
  type StaffActor,
} from "@worth/contracts";
import type { Database, Prisma } from "@worth/db";
import type { Deps } from "../../deps.ts";
import { getProgrammeRow } from "../../programme/get-programme-row.ts";
import { dayTextOf } from "../../value/last-seen-day.ts";
import { readProgress } from "./read-progress.ts";

const pageSize = 20;

/** Runs whose values were shown at some time. */
const published: Prisma.ValuationRunWhereInput = { state: { in: ["current", "superseded"] } };

/** Which models are in use, since when and how well they forecast, and the runs that fitted them. */
export async function getModel(
  { database }: Deps,
  _actor: StaffActor,
  { page }: GetModelInput,
): Promise<ModelOutput> {
  const [{ reportingCurrency }, purchase, running, current, runs] = await Promise.all([
    getProgrammeRow(database),
    database.purchase.findFirst({ select: { id: true } }),
    readProgress(database),
    readCurrent(database),
    listRuns(database, page),
  ]);
  return { currency: reportingCurrency, hasPurchases: purchase !== null, running, current, runs };
}

const poolOrder = ["everybody", "individuals", "companies"];

async function readCurrent(database: Database): Promise<ModelOutput["current"]> {
  const run = await database.valuationRun.findFirst({ where: { state: "current" }, include: { fits: true } });
  if (!run) return null;
  const { asOf, observedUntil, customerCount, purchaseCount } = run;
  const fits = await Promise.all(
    run.fits
      .toSorted((a, b) => poolOrder.indexOf(a.pool) - poolOrder.indexOf(b.pool))
      .map(async ({ body, firstDay, lastDay, ...fit }): Promise<PoolFitOutput> => ({
        pool: fit.pool,
        purchaseModel: fit.purchaseModel,
        sinceAt: (await findSince(database, fit)).toISOString(),
        customerCount: fit.customerCount,
        repeaterCount: fit.repeaterCount,
        firstDay: firstDay.toISOString().slice(0, 10),
        lastDay: lastDay.toISOString().slice(0, 10),
        body: modelFitBodySchema.parse(body),
      })),
  );
  return {
    asOf: asOf.toISOString(),
    observedUntil: dayTextOf(observedUntil),
    customerCount,
    purchaseCount,
    fits,
  };
}

type Fit = Pick<PoolFitOutput, "pool" | "purchaseModel"> & { recordedAt: Date };

/** When the pool's unbroken time with this model began. */
async function findSince(database: Database, { pool, purchaseModel, recordedAt }: Fit): Promise<Date> {
  const where = { pool, run: published };
  const other = await database.modelFit.findFirst({
    where: { ...where, purchaseModel: { not: purchaseModel } },
    orderBy: { recordedAt: "desc" },
    select: { recordedAt: true },
  });
  const first = await database.modelFit.findFirst({
    where: { ...where, purchaseModel, ...(other && { recordedAt: { gt: other.recordedAt } }) },
    orderBy: { recordedAt: "asc" },
    select: { recordedAt: true },
  });
  return first?.recordedAt ?? recordedAt;
}

/** Runs, the newest first. */
async function listRuns(database: Database, page: number): Promise<ModelOutput["runs"]> {
  const [rows, total] = await Promise.all([
    database.valuationRun.findMany({
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database.valuationRun.count(),
  ]);
  const staff = await database.staffUser.findMany({
    where: { id: { in: rows.flatMap(({ staffId }) => staffId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return {
    rows: rows.map(({ id, trigger, state, startedAt, finishedAt, staffId, ...run }) => ({
      id,
      trigger,
      state,
      startedAt: startedAt.toISOString(),
      seconds: finishedAt && (finishedAt.getTime() - startedAt.getTime()) / 1000,
      customerCount: run.customerCount,
      purchaseCount: run.purchaseCount,
      error: run.error,
      staffName: (staffId === null ? undefined : names.get(staffId)) ?? null,
    })),
    total,
    page,
    pageSize,
  };
}
