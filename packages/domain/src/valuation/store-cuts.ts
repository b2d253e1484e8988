import type { Sql } from "@worth/db";
import { defaultTriagePolicy, groupCuts, leverBenchmark, wallys } from "@worth/scoring";
import { tableOf } from "./generation-tables.ts";
import type { Weighed } from "./read-weighed.ts";
import type { ValuationRun } from "./valuation-run.ts";

/** Keeps what triage and groups compare with until the next run. */
export async function storeCuts(sql: Sql, run: ValuationRun, weighed: Weighed): Promise<void> {
  const wally = await findLast(sql, run, weighed.own, `"ownMinor"`);
  // Detractors are left out where somebody is called a WOM: here their value is in the base.
  const wom = await findLast(sql, run, weighed.wordOfMouth, `"referralMinor" + "influenceMinor"`);
  await sql(
    `INSERT INTO group_cuts (generation, "asOf", "highValueMinor", "wallyMinor", "wallyLastId", "womMinor", "womLastId")
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      run.generation,
      run.asOf,
      await findHighValue(sql, run),
      wally.valueMinor,
      wally.id,
      wom.valueMinor,
      wom.id,
    ],
  );
  await storeBands(sql, run, weighed);
}

type Last = { valueMinor: number; id: string | null };

/**
 * The last of the fewest who make 80 %, the largest first and by id where several have the same: their value, which is
 * out of reach when nobody has any, and who they are.
 */
async function findLast(
  sql: Sql,
  { generation }: ValuationRun,
  values: Float64Array,
  column: string,
): Promise<Last> {
  const chosen = wallys(values);
  const valueMinor = values[chosen.at(-1) ?? -1];
  if (valueMinor === undefined) return { valueMinor: Number.MAX_SAFE_INTEGER, id: null };
  const tiedCount = chosen.filter((row) => values[row] === valueMinor).length;
  const [last] = await sql<{ id: string }>(
    `SELECT "customerId" AS id FROM ${tableOf("weight", generation)} WHERE ${column} = $1::bigint
     ORDER BY "customerId" LIMIT 1 OFFSET $2::integer`,
    [String(valueMinor), tiedCount - 1],
  );
  return { valueMinor, id: last?.id ?? null };
}

/** From where an account is in the top tenth of those above 0. A referral inside a company counts once. */
async function findHighValue(sql: Sql, { generation }: ValuationRun): Promise<number> {
  const weight = tableOf("weight", generation);
  const [cut] = await sql<{ valueMinor: number | null }>(
    `WITH inside AS (
       SELECT buyer."accountId", sum(share."referralMinor") AS "referralMinor"
       FROM ${weight} AS buyer
       JOIN ${tableOf("value_share", generation)} AS share
         ON share."buyerId" = buyer."customerId" AND share."isDirect"
       JOIN ${weight} AS colleague
         ON colleague."customerId" = share."customerId" AND colleague."companyId" = buyer."companyId"
       GROUP BY buyer."accountId"
     ), account AS (
       SELECT sum("ownMinor" + "referralMinor" + "influenceMinor" + "innovationMinor")
         - coalesce((SELECT "referralMinor" FROM inside WHERE inside."accountId" = weight."accountId"), 0) AS "valueMinor"
       FROM ${weight} AS weight GROUP BY "accountId"
     )
     SELECT percentile_disc(0.9) WITHIN GROUP (ORDER BY "valueMinor")::float8 AS "valueMinor"
     FROM account WHERE "valueMinor" > 0`,
  );
  return cut?.valueMinor ?? defaultTriagePolicy.highValueMinor;
}

async function storeBands(
  sql: Sql,
  { generation }: ValuationRun,
  { tenureBand, levers, ...weighed }: Weighed,
): Promise<void> {
  const medians = groupCuts({ ...weighed, tenureBand });
  for (const band of new Set(tenureBand)) {
    const ofBand = (column: Float64Array) => column.filter((_, row) => tenureBand[row] === band);
    const { purchasesPerYear, retention, ...amounts } = leverBenchmark({
      purchasesPerYear: ofBand(levers.purchasesPerYear),
      retention: ofBand(levers.retention),
      orderValueMinor: ofBand(levers.orderValueMinor),
      servingCostMinor: ofBand(levers.servingCostMinor),
      referralMinor: ofBand(levers.referralMinor),
      influenceMinor: ofBand(levers.influenceMinor),
      innovationMinor: ofBand(levers.innovationMinor),
    });
    const cut = medians.get(band);
    await sql(
      `INSERT INTO band_cuts (generation, band, "customerCount", "ownMedianMinor", "mouthMedianMinor",
         "purchasesPerYear", retention, "orderValueMinor", "servingCostMinor", "referralMinor", "influenceMinor",
         "innovationMinor")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        generation,
        band,
        ofBand(levers.retention).length,
        // Whole amounts are above a median of x.5 when they are above x.
        Math.floor(cut?.own ?? 0),
        Math.floor(cut?.wordOfMouth ?? 0),
        purchasesPerYear,
        retention,
        Math.round(amounts.orderValueMinor),
        Math.round(amounts.servingCostMinor),
        Math.round(amounts.referralMinor),
        Math.round(amounts.influenceMinor),
        Math.round(amounts.innovationMinor),
      ],
    );
  }
}
