import { createId, type DatedRateOutput } from "@worth/contracts";
import { sqlOf, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { databaseTime } from "../value/database-time.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { findConvertedAnew } from "./find-converted-anew.ts";

/** More customers than this are computed by a run over everybody rather than one by one. */
export const mostRefreshed = 5_000;

export type SavedRates = { ids: string[]; recomputed: number | null };

/**
 * Writes new rates as facts, asks for the values they move and for the decisions that waited for them; with too many of those, `recomputed` is null and the
 * caller starts a run. The caller holds the lock on rates, so facts for one day are recorded one after the other.
 */
export async function saveRates(
  transaction: Transaction,
  jobs: Deps["jobs"],
  { fresh, reportingCurrency }: { fresh: readonly DatedRateOutput[]; reportingCurrency: string },
): Promise<SavedRates> {
  const sql = sqlOf(transaction);
  // Not the transaction's own time: it may have waited for another that began later.
  const recordedAt = await databaseTime(transaction);
  const ids = fresh.map(() => createId("exchangeRate"));
  await sql(
    `INSERT INTO exchange_rate (id, currency, "reportingCurrency", rate, "validOn", "recordedAt")
     SELECT id, currency, $2, rate::numeric, "validOn"::date, $3::timestamptz
     FROM unnest($1::text[], $4::text[], $5::text[], $6::text[]) AS given (id, currency, rate, "validOn")`,
    [
      ids,
      reportingCurrency,
      recordedAt,
      fresh.map(({ currency }) => currency),
      fresh.map(({ rate }) => rate),
      fresh.map(({ validOn }) => validOn),
    ],
  );
  const currencies = [...new Set(fresh.map(({ currency }) => currency))].toSorted();
  if (currencies.length > 0) await jobs.enqueue(transaction, { name: "rates.settle", data: { currencies } });
  const concerned = await findConvertedAnew(sql, ids, { limit: mostRefreshed + 1 });
  if (concerned.length > mostRefreshed) return { ids, recomputed: null };
  await requestRefresh(transaction, jobs, concerned);
  return { ids, recomputed: concerned.length };
}
