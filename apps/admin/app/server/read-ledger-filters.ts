import { ledgerKinds, ledgerUnitSchema, type ExportLedgerInput } from "@worth/contracts";
import { readChoice } from "./read-search.ts";

/** What of the ledger an address asks for; what it names wrongly is not asked for. */
export function readLedgerFilters(search: URLSearchParams): ExportLedgerInput {
  return {
    kind: readChoice(search, "kind", ledgerKinds),
    unit: ledgerUnitSchema.safeParse(search.get("unit")).data,
    search: (search.get("q") ?? "").slice(0, 120),
  };
}
