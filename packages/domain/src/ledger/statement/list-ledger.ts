import {
  mostExportedLines,
  mostListedLines,
  type ExportLedgerInput,
  type ExportLedgerOutput,
  type ListLedgerInput,
  type ListLedgerOutput,
  type StaffActor,
} from "@worth/contracts";
import { recordExport } from "../../audit/record-export.ts";
import type { Deps } from "../../deps.ts";
import { countLedger, readLedger } from "./read-ledger.ts";

const pageSize = 50;

/** The programme's ledger, newest first, by kind, unit and customer. */
export async function listLedger(
  { database }: Deps,
  _actor: StaffActor,
  { page, ...filters }: ListLedgerInput,
): Promise<ListLedgerOutput> {
  const [rows, total, units] = await Promise.all([
    readLedger(database, filters, { skip: (page - 1) * pageSize, take: pageSize }),
    countLedger(database, filters, mostListedLines),
    database.ledgerAccount.findMany({
      where: { customerId: null },
      distinct: ["unit"],
      orderBy: { unit: "asc" },
      select: { unit: true },
    }),
  ]);
  return { rows, total, page, pageSize, units: units.map(({ unit }) => unit) };
}

/** The same lines for a file. */
export async function exportLedger(
  { database }: Deps,
  actor: StaffActor,
  filters: ExportLedgerInput,
): Promise<ExportLedgerOutput> {
  const lines = await readLedger(database, filters, { skip: 0, take: mostExportedLines });
  const { kind = null, unit = null, search } = filters;
  const asked = { kind, unit, isSearched: search !== "" };
  await recordExport(database, actor, { subject: "ledger", rowCount: lines.length, asked });
  return { lines };
}
