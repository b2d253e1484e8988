import type { ListRatesInput, ListRatesOutput, StaffActor } from "@worth/contracts";
import { sqlOf } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { plainRate } from "./plain-rate.ts";

const pageSize = 50;

type Row = {
  id: string;
  currency: string;
  validOn: string;
  rate: string;
  recordedAt: Date;
  isReplaced: boolean;
};

/** The dated rates, newest day first, with those a later one replaced. */
export async function listRates(
  { database }: Deps,
  _actor: StaffActor,
  { currency, page }: ListRatesInput,
): Promise<ListRatesOutput> {
  const { reportingCurrency } = await getProgrammeRow(database);
  const where = { reportingCurrency, ...(currency !== undefined && { currency }) };
  const [total, counts, rows] = await Promise.all([
    database.exchangeRate.count({ where }),
    database.exchangeRate.groupBy({
      by: ["currency"],
      where: { reportingCurrency },
      _count: true,
      orderBy: { currency: "asc" },
    }),
    sqlOf(database)<Row>(
      `SELECT id, currency, to_char("validOn", 'YYYY-MM-DD') AS "validOn", rate::text AS rate, "recordedAt",
         EXISTS (
           SELECT 1 FROM exchange_rate AS later
           WHERE later.currency = given.currency AND later."reportingCurrency" = given."reportingCurrency"
             AND later."validOn" = given."validOn" AND later."recordedAt" > given."recordedAt") AS "isReplaced"
       FROM exchange_rate AS given
       WHERE "reportingCurrency" = $1 AND ($2 = '' OR currency = $2)
       ORDER BY given."validOn" DESC, currency, "recordedAt" DESC
       LIMIT $3::int OFFSET $4::int`,
      [reportingCurrency, currency ?? "", pageSize, (page - 1) * pageSize],
    ),
  ]);
  return {
    rows: rows.map((row) => ({
      ...row,
      rate: plainRate(row.rate),
      recordedAt: row.recordedAt.toISOString(),
    })),
    total,
    page,
    pageSize,
    reportingCurrency,
    currencies: counts.map((group) => ({ currency: group.currency, rateCount: group._count })),
  };
}
