import { ledgerKinds } from "@worth/contracts";
import { FilterChips, SearchForm } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { nameUnit } from "./unit-name.ts";

/** Whose lines, of which unit, and what happened. */
export function LedgerFilters({ units }: { units: readonly string[] }) {
  const t = useAdminText();
  const unitChips = [
    { value: "", label: t("ledger:staff.list.everyUnit") },
    ...units.map((unit) => ({ value: unit, label: nameUnit(t, unit) })),
  ];
  const kindChips = [
    { value: "", label: t("ledger:staff.list.everything") },
    ...ledgerKinds.map((kind) => ({ value: kind, label: t(`ledger:kind.${kind}`) })),
  ];
  return (
    <div className="grid gap-3">
      <SearchForm label={t("ledger:staff.list.search")} />
      {units.length > 1 && <FilterChips label={t("ledger:staff.list.unit")} param="unit" chips={unitChips} />}
      <FilterChips label={t("ledger:staff.list.kind")} param="kind" chips={kindChips} />
    </div>
  );
}
