import type { ConcentrationOutput, GetConcentrationInput, StaffActor } from "@worth/contracts";
import { toSafeInteger, type Database, type Prisma } from "@worth/db";
import { giniCoefficient, lorenzCurve, topShare, wallys } from "@worth/scoring";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentGeneration } from "../value/current-generation.ts";

const pageSize = 50;
const curvePoints = 51;

const largestFirst = [
  { ownMinor: "desc" },
  { customerId: "asc" },
] as const satisfies Prisma.ValueSnapshotOrderByWithRelationInput[];

/**
 * How sales are spread over customers, by what each has bought as last computed. The base is everybody, also those at
 * 0, or only those who ever bought.
 */
export async function getConcentration(
  { database }: Deps,
  _actor: StaffActor,
  { base, page }: GetConcentrationInput,
): Promise<ConcentrationOutput> {
  const where: Prisma.ValueSnapshotWhereInput = {
    generation: await currentGeneration(database),
    customer: { mergedIntoId: null },
    ...(base === "buyers" && { purchaseCount: { gt: 0 } }),
  };
  const [{ reportingCurrency }, snapshots, { _min: first, _max: last }] = await Promise.all([
    getProgrammeRow(database),
    database.valueSnapshot.findMany({ where, orderBy: [...largestFirst], select: { ownMinor: true } }),
    database.purchase.aggregate({ _min: { occurredAt: true }, _max: { occurredAt: true } }),
  ]);
  const values = Float64Array.from(snapshots, ({ ownMinor }) => ownMinor);
  const salesMinor = sumOf(values);
  // The values come largest first, so the Wallys are the first of them.
  const wallyCount = salesMinor === 0 ? 0 : wallys(values).length;
  return {
    currency: reportingCurrency,
    base,
    customerCount: values.length,
    salesMinor,
    firstPurchaseAt: first.occurredAt?.toISOString() ?? null,
    lastPurchaseAt: last.occurredAt?.toISOString() ?? null,
    figures: salesMinor === 0 ? null : toFigures(values, wallyCount),
    wallys: {
      rows: await nameWallys(database, where, { wallyCount, page, salesMinor }),
      total: wallyCount,
      page,
      pageSize,
    },
  };
}

/** Exact, where a sum of floats would round once it passes what they hold. */
const sumOf = (values: Float64Array): number =>
  toSafeInteger(values.reduce((sum, value) => sum + BigInt(value), 0n));

function toFigures(values: Float64Array, wallyCount: number): ConcentrationOutput["figures"] {
  const { gini, standardError } = giniCoefficient(values);
  return {
    gini,
    giniStandardError: standardError,
    top1Share: topShare(values, 0.01),
    top10Share: topShare(values, 0.1),
    top20Share: topShare(values, 0.2),
    wallyCount,
    wallyShareOfCustomers: wallyCount / values.length,
    curve: lorenzCurve(values, curvePoints).map(({ population, share }) => ({
      customers: population,
      sales: share,
    })),
  };
}

type WallyPage = { wallyCount: number; page: number; salesMinor: number };

async function nameWallys(
  database: Database,
  where: Prisma.ValueSnapshotWhereInput,
  { wallyCount, page, salesMinor }: WallyPage,
): Promise<ConcentrationOutput["wallys"]["rows"]> {
  const skip = (page - 1) * pageSize;
  const rows = await database.valueSnapshot.findMany({
    where,
    orderBy: [...largestFirst],
    skip,
    take: Math.max(0, Math.min(pageSize, wallyCount - skip)),
    select: { ownMinor: true, customer: { select: { id: true, displayName: true } } },
  });
  return rows.map(({ ownMinor, customer }) => ({ ...customer, ownMinor, share: ownMinor / salesMinor }));
}
