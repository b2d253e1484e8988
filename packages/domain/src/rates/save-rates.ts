import { createId, type DatedRateOutput } from "@worth/contracts";
import { sqlOf, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { databaseTime } from "../value/database-time.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { findConvertedAnew } from "./find-converted-anew.ts";

/** More customers than this are computed by a run over everybody rather than one by one. */
export const mostRefreshed = 5_000;

/** Postgres takes 65,535 values in one statement. */
const rowsPerStatement = 5_000;

export type SavedRates = { ids: string[]; recomputed: number | null };

/**
 * Writes new rates as facts and asks for the values they move; with too many of those, `recomputed` is null and the
 * caller starts a run. The caller holds the lock on rates, so facts for one day are recorded one after the other.
 */
export async function saveRates(
  transaction: Transaction,
  jobs: Deps["jobs"],
  { fresh, reportingCurrency }: { fresh: readonly DatedRateOutput[]; reportingCurrency: string },
): Promise<SavedRates> {
  // Not the transaction's own time: it may have waited for another that began later.
  const recordedAt = await databaseTime(transaction);
  const rows = fresh.map(({ currency, validOn, rate }) => ({
    id: createId("exchangeRate"),
    currency,
    reportingCurrency,
    rate,
    validOn: new Date(validOn),
    recordedAt,
  }));
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    await transaction.exchangeRate.createMany({ data: rows.slice(start, start + rowsPerStatement) });
  const ids = rows.map(({ id }) => id);
  const concerned = await findConvertedAnew(sqlOf(transaction), ids, { limit: mostRefreshed + 1 });
  if (concerned.length > mostRefreshed) return { ids, recomputed: null };
  await requestRefresh(transaction, jobs, concerned);
  return { ids, recomputed: concerned.length };
}
