import type { BroughtQualityOutput, CustomerOutput } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { proportionInterval } from "@worth/scoring";

const mostShown = 100;
const dayMs = 86_400_000;

/** Somebody who has not come back after this long is taken for a one-time buyer. */
const settleDays = 90;

/** With fewer people nothing is said about how they stayed. */
const leastSample = 5;

/** At or below the first share the people brought were false fans, from the second on they stayed. */
const shareOf = { falseFans: 0.2, stay: 0.5 } as const;

type Selection = { aliases: string[]; generation: number; now: Date };

type Referee = {
  id: string;
  displayName: string;
  ownMinor: number;
  contributionMinor: number;
  purchaseDays: number;
  lastPurchaseAt: Date | null;
};

/** Who names one of these customers as their referrer now, with their snapshots. */
const broughtNow = `
  FROM attribution AS brought
  JOIN customer AS referee ON referee.id = brought."refereeId" AND referee."mergedIntoId" IS NULL
  JOIN value_snapshot AS value ON value.generation = $2 AND value."customerId" = referee.id
  WHERE brought."referrerId" = ANY($1::text[]) AND referee.id <> ALL($1::text[])
    AND NOT EXISTS (
      SELECT 1 FROM attribution AS later
      WHERE later."refereeId" = brought."refereeId"
        AND (later."recordedAt", later.id) > (brought."recordedAt", brought.id))`;

/** The people a customer brought who bought the most, and how all of them did: whether they came back, what they gave. */
export async function listBrought(
  reader: Reader,
  { aliases, generation, now }: Selection,
): Promise<Pick<CustomerOutput, "referees" | "brought">> {
  const sql = sqlOf(reader);
  const [rows, [sums]] = await Promise.all([
    sql<Referee>(
      `SELECT referee.id, referee."displayName", value."ownMinor"::float8 AS "ownMinor",
         value."contributionMinor"::float8 AS "contributionMinor", value."purchaseDays", value."lastPurchaseAt"
       ${broughtNow} ORDER BY value."ownMinor" DESC, referee.id LIMIT ${mostShown}`,
      [aliases, generation],
    ),
    sql<{ count: number; sampleSize: number; cameBackCount: number; contributionMinor: number }>(
      `SELECT count(*)::int AS count,
         count(*) FILTER (WHERE value."firstPurchaseAt" <= $3)::int AS "sampleSize",
         count(*) FILTER (WHERE value."firstPurchaseAt" <= $3 AND value."purchaseDays" > 1)::int AS "cameBackCount",
         coalesce(sum(value."contributionMinor"), 0)::float8 AS "contributionMinor"
       ${broughtNow}`,
      [aliases, generation, new Date(now.getTime() - settleDays * dayMs)],
    ),
  ]);
  return {
    referees: rows.map((row) => ({ ...row, lastPurchaseAt: row.lastPurchaseAt?.toISOString() ?? null })),
    brought: sums && sums.count > 0 ? { ...sums, settleDays, ...judge(sums) } : null,
  };
}

function judge(counts: {
  sampleSize: number;
  cameBackCount: number;
}): Pick<BroughtQualityOutput, "interval" | "verdict"> {
  const { sampleSize, cameBackCount } = counts;
  if (sampleSize === 0) return { interval: null, verdict: "too_few" };
  const { share, low, high } = proportionInterval(cameBackCount, sampleSize);
  const interval = { low, high };
  if (sampleSize < leastSample) return { interval, verdict: "too_few" };
  if (share <= shareOf.falseFans) return { interval, verdict: "false_fans" };
  return { interval, verdict: share >= shareOf.stay ? "stay" : "mixed" };
}
