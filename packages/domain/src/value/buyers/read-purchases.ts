import type { Sql } from "@worth/db";
import type { TakeBack } from "@worth/scoring";
import { epochMs } from "../epoch-ms.ts";
import type { RecordedPurchase } from "../purchase-fact-of.ts";
import type { Resolve } from "./resolve-people.ts";

/** Whose purchases, or which. */
export type Chosen = { by: "customerId" | "id"; ids: readonly string[] };

type PurchaseRow = Omit<RecordedPurchase, "lines" | "takeBacks"> & { bought: string | null };
type TakeBackRow = TakeBack & { purchaseId: string };

const noLines: RecordedPurchase["lines"] = [];
const noTakeBacks: RecordedPurchase["takeBacks"] = [];

/** What was recorded until `asOf` of these purchases, or of everything these people bought. */
export async function readPurchases(
  sql: Sql,
  { by, ids }: Chosen,
  { personOf, asOf }: { personOf: Resolve; asOf: Date },
): Promise<RecordedPurchase[]> {
  // Products and amounts come as one text: a driver reads arrays of millions of lines far slower.
  const rows = await sql<PurchaseRow>(
    `SELECT purchase.id, "customerId", currency::text, "capturedMinor"::float8 AS "capturedMinor",
       ${epochMs('"occurredAt"')} AS "occurredAt", ${epochMs('"recordedAt"')} AS "recordedAt", bought
     FROM purchase CROSS JOIN LATERAL (
       SELECT string_agg("productId" || ' ' || "amountMinor", ' ' ORDER BY line.id) AS bought
       FROM purchase_line AS line WHERE line."purchaseId" = purchase.id) AS lines
     WHERE purchase."${by}" = ANY ($1::text[]) AND "recordedAt" <= $2`,
    [ids, asOf],
  );
  const takeBacks = await readTakeBacks(sql, { by, ids }, asOf);
  return rows.map(({ bought, ...purchase }) => ({
    ...purchase,
    customerId: personOf(purchase.customerId),
    lines: bought === null ? noLines : readLines(bought),
    takeBacks: takeBacks.get(purchase.id) ?? noTakeBacks,
  }));
}

function readLines(bought: string): RecordedPurchase["lines"] {
  const words = bought.split(" ");
  return Array.from({ length: words.length / 2 }, (_, index) => ({
    productId: words[2 * index] ?? "",
    amountMinor: Number(words[2 * index + 1]),
  }));
}

async function readTakeBacks(sql: Sql, { by, ids }: Chosen, asOf: Date): Promise<Map<string, TakeBack[]>> {
  // Looked up purchase by purchase: joined as two tables, every refund there is would be read for each few people.
  const takenFrom = (table: "refund" | "dispute") =>
    `SELECT id, "amountMinor"::float8 AS "amountMinor", ${epochMs('"occurredAt"')} AS "occurredAt",
       ${epochMs('"recordedAt"')} AS "recordedAt"
     FROM ${table} WHERE "purchaseId" = purchase.id AND "recordedAt" <= $2`;
  const rows = await sql<TakeBackRow>(
    `SELECT purchase.id AS "purchaseId", taken.*
     FROM purchase CROSS JOIN LATERAL (${takenFrom("refund")} UNION ALL ${takenFrom("dispute")}) AS taken
     WHERE purchase."${by}" = ANY ($1::text[])`,
    [ids, asOf],
  );
  const byPurchase = new Map<string, TakeBack[]>();
  for (const { purchaseId, ...takeBack } of rows) {
    const known = byPurchase.get(purchaseId);
    if (known) known.push(takeBack);
    else byPurchase.set(purchaseId, [takeBack]);
  }
  return byPurchase;
}
