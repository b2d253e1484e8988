import type {
  ListUnconvertedInput,
  ListUnconvertedOutput,
  StaffActor,
  UnconvertedFactOutput,
} from "@worth/contracts";
import { sqlOf, toSafeInteger, type Sql } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { unconvertedFacts } from "./unconverted-facts.ts";

const pageSize = 20;

type Sum = {
  currency: string;
  purchaseCount: number;
  purchasesMinor: bigint;
  costCount: number;
  costsMinor: bigint;
  firstAt: Date;
  lastAt: Date;
};

type Row = {
  kind: UnconvertedFactOutput["kind"];
  id: string;
  customerId: string;
  displayName: string;
  occurredAt: Date;
  currency: string;
  amountMinor: bigint;
};

/** What stands outside every sum for want of a rate: the sums by currency, and the facts, latest first. */
export async function listUnconverted(
  { database }: Deps,
  _actor: StaffActor,
  { currency = "", page }: ListUnconvertedInput,
): Promise<ListUnconvertedOutput> {
  const { reportingCurrency } = await getProgrammeRow(database);
  const sql = sqlOf(database);
  const sums = await sumUnconverted(sql, reportingCurrency);
  const rows = await sql<Row>(
    `${unconvertedFacts}
     SELECT unconverted.kind, unconverted.id, person.id AS "customerId", person."displayName",
       unconverted."occurredAt", unconverted.currency, unconverted."amountMinor"::bigint AS "amountMinor"
     FROM unconverted
     JOIN customer AS buyer ON buyer.id = unconverted."customerId"
     JOIN customer AS person ON person.id = coalesce(buyer."mergedIntoId", buyer.id)
     ORDER BY unconverted."occurredAt" DESC, unconverted.id DESC
     LIMIT $3::int OFFSET $4::int`,
    [reportingCurrency, currency, pageSize, (page - 1) * pageSize],
  );
  const shown = sums.filter((sum) => currency === "" || sum.currency === currency);
  return {
    rows: rows.map(({ customerId, displayName, occurredAt, amountMinor, ...row }) => ({
      ...row,
      customer: { id: customerId, displayName },
      occurredAt: occurredAt.toISOString(),
      amountMinor: toSafeInteger(amountMinor),
    })),
    total: shown.reduce((count, { purchaseCount, costCount }) => count + purchaseCount + costCount, 0),
    page,
    pageSize,
    currencies: sums.map(({ purchasesMinor, costsMinor, firstAt, lastAt, ...sum }) => ({
      ...sum,
      purchasesMinor: toSafeInteger(purchasesMinor),
      costsMinor: toSafeInteger(costsMinor),
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
      firstDay: firstAt.toISOString().slice(0, 10),
    })),
  };
}

function sumUnconverted(sql: Sql, reportingCurrency: string): Promise<Sum[]> {
  return sql<Sum>(
    `${unconvertedFacts}
     SELECT currency,
       count(*) FILTER (WHERE kind = 'purchase')::int AS "purchaseCount",
       coalesce(sum("amountMinor") FILTER (WHERE kind = 'purchase'), 0)::bigint AS "purchasesMinor",
       count(*) FILTER (WHERE kind = 'servingCost')::int AS "costCount",
       coalesce(sum("amountMinor") FILTER (WHERE kind = 'servingCost'), 0)::bigint AS "costsMinor",
       min("occurredAt") AS "firstAt", max("occurredAt") AS "lastAt"
     FROM unconverted GROUP BY currency ORDER BY count(*) DESC, currency`,
    [reportingCurrency, ""],
  );
}
