import type { ExportPayoutsOutput } from "@worth/contracts";
import { moneyFieldText } from "../components/settings/money-field.ts";
import type { AdminText } from "../components/use-admin-text.ts";
import { writeCsv } from "./write-csv.ts";

const columns = ["id", "name", "email", "amount", "currency", "asked"] as const;

/** Payouts to be paid by hand as a file: amounts with all decimals of their currency, times in UTC. */
export function writePayoutsFile(t: AdminText, rows: ExportPayoutsOutput["rows"]): string {
  const header = columns.map((column) => t(`payouts:staff.csv.${column}`));
  const lines = rows.map(({ payoutId, displayName, email, amountMinor, currency, createdAt }) => [
    payoutId,
    displayName,
    email ?? "",
    moneyFieldText(amountMinor, currency),
    currency,
    createdAt,
  ]);
  return writeCsv([header, ...lines]);
}
