import type { LedgerLineOutput } from "@worth/contracts";
import { minorUnitDigits } from "@worth/ui";
import { causeWords } from "../components/ledger/cause-text.tsx";
import type { AdminText } from "../components/use-admin-text.ts";
import { writeCsv, type CsvCell } from "./write-csv.ts";

const columns = [
  "id",
  "occurredAt",
  "kind",
  "customerId",
  "customer",
  "unit",
  "amount",
  "held",
  "owed",
  "cause",
] as const;

/** Lines of the ledger as a file: amounts in whole units of their currency, times in UTC. */
export function writeLedgerFile(t: AdminText, lines: readonly LedgerLineOutput[]): string {
  const header = columns.map((column) => t(`ledger:staff.file.${column}`));
  return writeCsv([header, ...lines.map((line) => rowOf(t, line))]);
}

function rowOf(t: AdminText, line: LedgerLineOutput): CsvCell[] {
  const { id, occurredAt, kind, unit, customer, cause, isReversal } = line;
  return [
    id,
    occurredAt,
    isReversal ? t("ledger:correction") : t(`ledger:kind.${kind}`),
    customer?.id ?? "",
    customer?.displayName ?? "",
    unit,
    wholeOf(line.amount, unit),
    wholeOf(line.held, unit),
    wholeOf(line.owed, unit),
    cause === null ? "" : causeWords(t, cause),
  ];
}

/** For reading in a spreadsheet only: a float that is written with no more decimals than the currency has. */
function wholeOf(amount: number, unit: string): number {
  const digits = unit === "points" ? 0 : minorUnitDigits(unit);
  return Number(`${amount}e-${digits}`);
}
