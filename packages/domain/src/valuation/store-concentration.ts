import { concentrationBases, type ConcentrationBase } from "@worth/contracts";
import type { Sql } from "@worth/db";
import {
  giniCoefficient,
  lorenzCurve,
  topShare,
  topShareStandardError,
  wallys,
  whaleCurve,
} from "@worth/scoring";
import { curvePoints } from "../insights/concentration/curve-points.ts";
import type { Weighed } from "./read-weighed.ts";
import type { ValuationRun } from "./valuation-run.ts";

/** Keeps how unevenly value is spread: a point of each measure's line over the runs. Participation counts acts. */
export async function storeConcentration(sql: Sql, { id }: ValuationRun, weighed: Weighed): Promise<void> {
  const measures = {
    sales: weighed.own,
    contribution: weighed.contribution,
    word_of_mouth: weighed.wordOfMouth,
    participation: weighed.actCount,
  };
  for (const base of concentrationBases) {
    for (const [measure, everybody] of Object.entries(measures)) {
      const values = base === "all" ? everybody : everybody.filter((_, row) => weighed.isBuyer[row] === 1);
      if (values.length > 0) await storePoint(sql, { runId: id, measure, base, values });
    }
  }
}

type Spread = { runId: string; measure: string; base: ConcentrationBase; values: Float64Array };

async function storePoint(sql: Sql, { runId, measure, base, values }: Spread): Promise<void> {
  const held = values.map((value) => Math.max(0, value));
  const below = values.filter((value) => value < 0);
  const { gini, standardError } = giniCoefficient(held);
  await sql(
    `INSERT INTO concentration_point ("runId", measure, base, "customerCount", "holderCount", "totalMinor", gini,
       "standardError", "top1Share", "top10Share", "top20Share", "top20StandardError", "keyCount", curve, "belowCount", "belowMinor",
       "whaleCurve")
     VALUES ($1, $2::concentration_measure, $3::concentration_base, $4, $5, $6::bigint, $7, $8, $9, $10, $11, $12,
       $13, $14::float8[], $15, $16::bigint, $17::float8[])`,
    [
      runId,
      measure,
      base,
      values.length,
      values.filter((value) => value > 0).length,
      exactSum(held),
      gini,
      standardError,
      topShare(held, 0.01),
      topShare(held, 0.1),
      topShare(held, 0.2),
      topShareStandardError(held, 0.2),
      wallys(held).length,
      lorenzCurve(held, curvePoints).map(({ share }) => String(share)),
      below.length,
      exactSum(below),
      below.length > 0 ? whaleCurve(values, curvePoints).map(({ cumulated }) => String(cumulated)) : [],
    ],
  );
}

/** Exact, where a sum of floats would round once it passes what they hold. */
const exactSum = (values: Float64Array): string =>
  String(values.reduce((sum, value) => sum + BigInt(value), 0n));
