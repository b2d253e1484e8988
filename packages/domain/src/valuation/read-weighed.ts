import type { Sql } from "@worth/db";
import { tenureBandOf, type LeverBenchmark } from "@worth/scoring";
import { leverProfileOf } from "../value/accounts/lever-profile-of.ts";
import { tenureDaysOf } from "../value/accounts/standing-of.ts";
import { lastSeenAt } from "../value/last-seen-day.ts";
import { tableOf } from "./generation-tables.ts";
import { readInBatches } from "./read-in-batches.ts";
import type { ValuationRun } from "./valuation-run.ts";
import { selectedWeight, type WeightRow } from "./weight-table.ts";

/** Everybody in columns, a row each, in no order. Minor units, never below 0 but for the contribution. */
export type Weighed = {
  own: Float64Array;
  wordOfMouth: Float64Array;
  contribution: Float64Array;
  actCount: Float64Array;
  tenureBand: Uint8Array;
  isBuyer: Uint8Array;
  /** Where everybody stands on each lever. */
  levers: Record<keyof LeverBenchmark, Float64Array>;
};

/** What cuts and concentrations are found from. */
export async function readWeighed(
  sql: Sql,
  { generation, asOf, observedUntil }: ValuationRun,
): Promise<Weighed> {
  const table = tableOf("weight", generation);
  const [counted] = await sql<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`);
  const count = counted?.count ?? 0;
  const column = () => new Float64Array(count);
  const levers = {
    purchasesPerYear: column(),
    retention: column(),
    orderValueMinor: column(),
    servingCostMinor: column(),
    referralMinor: column(),
    influenceMinor: column(),
    innovationMinor: column(),
  } satisfies Weighed["levers"];
  const weighed: Weighed = {
    own: column(),
    wordOfMouth: column(),
    contribution: column(),
    actCount: column(),
    tenureBand: new Uint8Array(count),
    isBuyer: new Uint8Array(count),
    levers,
  };
  const leverNames = Object.keys(levers) as (keyof LeverBenchmark)[];
  const seenAt = lastSeenAt(observedUntil, asOf.getTime());
  let at = 0;
  for await (const rows of readInBatches<WeightRow>(sql, `SELECT ${selectedWeight} FROM ${table}`)) {
    for (const row of rows) {
      const tenureDays = tenureDaysOf({ firstPurchaseAt: row.firstPurchaseAt, known: row }, asOf);
      weighed.own[at] = Math.max(0, row.ownMinor);
      weighed.wordOfMouth[at] = Math.max(0, row.referralMinor + row.influenceMinor);
      weighed.contribution[at] = row.contributionMinor - row.servingCostMinor - row.rewardMinor;
      weighed.actCount[at] = row.actCount;
      weighed.tenureBand[at] = tenureBandOf(tenureDays);
      weighed.isBuyer[at] = row.purchaseCount > 0 ? 1 : 0;
      const profile = leverProfileOf(row, tenureDays, seenAt);
      for (const name of leverNames) levers[name][at] = profile[name];
      at += 1;
    }
  }
  return weighed;
}
