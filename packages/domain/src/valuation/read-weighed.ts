import type { Sql } from "@worth/db";
import { tenureBandOf, type LeverProfile } from "@worth/scoring";
import { leverProfileOf } from "../value/accounts/lever-profile-of.ts";
import { tenureDaysOf } from "../value/accounts/standing-of.ts";
import { lastSeenAt } from "../value/last-seen-day.ts";
import { tableOf } from "./generation-tables.ts";
import { readInBatches } from "./read-in-batches.ts";
import type { ValuationRun } from "./valuation-run.ts";
import { selectedWeight, type WeightRow } from "./weight-table.ts";

/** Everybody in columns, a row each, in no order. Minor units; never below 0. */
export type Weighed = {
  own: Float64Array;
  wordOfMouth: Float64Array;
  contribution: Float64Array;
  actCount: Float64Array;
  tenureBand: Uint8Array;
  isDetractor: boolean[];
  /** Where everybody stands on each lever. */
  profiles: LeverProfile[];
};

/** What cuts and concentrations are found from. */
export async function readWeighed(
  sql: Sql,
  { generation, asOf, observedUntil }: ValuationRun,
): Promise<Weighed> {
  const table = tableOf("weight", generation);
  const [counted] = await sql<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`);
  const count = counted?.count ?? 0;
  const weighed: Weighed = {
    own: new Float64Array(count),
    wordOfMouth: new Float64Array(count),
    contribution: new Float64Array(count),
    actCount: new Float64Array(count),
    tenureBand: new Uint8Array(count),
    isDetractor: [],
    profiles: [],
  };
  const seenAt = lastSeenAt(observedUntil, asOf.getTime());
  let at = 0;
  for await (const rows of readInBatches<WeightRow>(sql, `SELECT ${selectedWeight} FROM ${table}`)) {
    for (const row of rows) {
      const tenureDays = tenureDaysOf({ firstPurchaseAt: row.firstPurchaseAt, known: row }, asOf);
      weighed.own[at] = Math.max(0, row.ownMinor);
      weighed.wordOfMouth[at] = Math.max(0, row.referralMinor + row.influenceMinor);
      weighed.contribution[at] = Math.max(0, row.contributionMinor - row.servingCostMinor - row.rewardMinor);
      weighed.actCount[at] = row.actCount;
      weighed.tenureBand[at] = tenureBandOf(tenureDays);
      weighed.isDetractor.push(row.sentiment === "detractor");
      weighed.profiles.push(leverProfileOf(row, tenureDays, seenAt));
      at += 1;
    }
  }
  return weighed;
}
