import type { ConcentrationBase, ConcentrationMeasure, ConcentrationOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { customersAt } from "./curve-points.ts";

/** The last quarter's nights. */
const mostPoints = 92;

/** The figures of published runs over all customers, oldest first. */
export async function readHistory(
  reader: Reader,
  measure: ConcentrationMeasure,
): Promise<ConcentrationOutput["history"]> {
  const points = await reader.concentrationPoint.findMany({
    where: { measure, base: "all", run: { state: { in: ["current", "superseded"] } } },
    orderBy: { run: { asOf: "desc" } },
    take: mostPoints,
    select: {
      customerCount: true,
      gini: true,
      standardError: true,
      top10Share: true,
      top20Share: true,
      run: { select: { asOf: true } },
    },
  });
  return points.toReversed().map(({ run, standardError, ...point }) => ({
    ...point,
    giniStandardError: standardError,
    asOf: run.asOf.toISOString(),
  }));
}

/** What the run that screens show has found of a measure; null before the first, and where it found nothing. */
export async function readSpreadOfRun(
  reader: Reader,
  measure: ConcentrationMeasure,
  base: ConcentrationBase,
): Promise<Pick<ConcentrationOutput, "spread" | "whale"> | null> {
  const point = await reader.concentrationPoint.findFirst({
    where: { measure, base, run: { state: "current" } },
    include: { run: { select: { asOf: true } } },
  });
  if (!point || point.totalMinor === 0 || point.curve.length === 0) return null;
  const { run, totalMinor, standardError, curve, belowCount, belowMinor, whaleCurve, ...figures } = point;
  const { customerCount, holderCount, gini, keyCount } = figures;
  const { top1Share, top10Share, top20Share, top20StandardError } = figures;
  return {
    spread: {
      asOf: run.asOf.toISOString(),
      customerCount,
      holderCount,
      total: totalMinor,
      gini,
      giniStandardError: standardError,
      top1Share,
      top10Share,
      top20Share,
      top20StandardError,
      keyCount,
      curve: curve.map((held, at) => ({ customers: customersAt(at), held })),
    },
    whale:
      belowCount === 0
        ? null
        : {
            belowCount,
            belowTotal: belowMinor,
            curve: whaleCurve.map((total, at) => ({ customers: customersAt(at), total: Math.round(total) })),
          },
  };
}
