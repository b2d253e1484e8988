import type { Sql } from "@worth/db";
import { giniCoefficient, topShare, wallys } from "@worth/scoring";
import type { Weighed } from "./read-weighed.ts";
import type { ValuationRun } from "./valuation-run.ts";

/** Keeps how unevenly value is spread: a point of each measure's line over the runs. Participation counts acts. */
export async function storeConcentration(sql: Sql, { id }: ValuationRun, weighed: Weighed): Promise<void> {
  if (weighed.own.length === 0) return;
  const measures = {
    sales: weighed.own,
    contribution: weighed.contribution,
    word_of_mouth: weighed.wordOfMouth,
    participation: weighed.actCount,
  };
  for (const [measure, values] of Object.entries(measures)) {
    const { gini, standardError } = giniCoefficient(values);
    await sql(
      `INSERT INTO concentration_point ("runId", measure, "customerCount", "holderCount", "totalMinor", gini,
         "standardError", "top1Share", "top10Share", "top20Share", "keyCount")
       VALUES ($1, $2::concentration_measure, $3, $4, $5::bigint, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        measure,
        values.length,
        values.reduce((count, value) => (value > 0 ? count + 1 : count), 0),
        // Exact, where a sum of floats would round once it passes what they hold.
        String(values.reduce((sum, value) => sum + BigInt(value), 0n)),
        gini,
        standardError,
        topShare(values, 0.01),
        topShare(values, 0.1),
        topShare(values, 0.2),
        wallys(values).length,
      ],
    );
  }
}
