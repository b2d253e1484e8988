import type { ConcentrationMeasure, ConcentrationOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";

/** The last quarter's nights. */
const mostPoints = 92;

/** The figures of published runs over all customers, oldest first. */
export async function readHistory(
  reader: Reader,
  measure: ConcentrationMeasure,
): Promise<ConcentrationOutput["history"]> {
  const points = await reader.concentrationPoint.findMany({
    where: { measure, run: { state: { in: ["current", "superseded"] } } },
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

/** What the run that screens show has found of a measure; null before the first. */
export async function readCurrentPoint(reader: Reader, measure: ConcentrationMeasure) {
  return reader.concentrationPoint.findFirst({
    where: { measure, run: { state: "current" } },
    include: { run: { select: { asOf: true } } },
  });
}

export type CurrentPoint = NonNullable<Awaited<ReturnType<typeof readCurrentPoint>>>;
