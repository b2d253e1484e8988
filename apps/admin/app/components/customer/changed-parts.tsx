import type { ValueChangesOutput } from "@worth/contracts";
import { valuePartNames } from "@worth/scoring";
import { DataTable, Money, Section, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { usePartName } from "../use-part-name.ts";

type Row = { key: string; label: string; beforeMinor: number; afterMinor: number };

/** The parts of the headline, the net value and the contribution on both days, and what changed. */
export function ChangedParts({ changes: { before, after, currency } }: { changes: ValueChangesOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const partName = usePartName();
  const rows: Row[] = [
    ...valuePartNames.map((part) => ({
      key: part,
      label: partName(part),
      beforeMinor: before.headline[part],
      afterMinor: after.headline[part],
    })),
    {
      key: "headline",
      label: t("value:changes.headline"),
      beforeMinor: before.headline.totalMinor,
      afterMinor: after.headline.totalMinor,
    },
    {
      key: "net",
      label: t("value:changes.net"),
      beforeMinor: before.net.totalMinor,
      afterMinor: after.net.totalMinor,
    },
    {
      key: "contribution",
      label: t("value:changes.contribution"),
      beforeMinor: before.contributionMinor,
      afterMinor: after.contributionMinor,
    },
  ];
  const amount = (amountMinor: number, signed = false) => (
    <Money amountMinor={amountMinor} currency={currency} precision="exact" signed={signed} />
  );
  const columns: TableColumn<Row>[] = [
    { key: "part", header: t("value:changes.part"), rowHeader: true, cell: ({ label }) => label },
    {
      key: "before",
      header: t("value:changes.before", { date: format.date(before.at, "short") }),
      numeric: true,
      cell: ({ beforeMinor }) => amount(beforeMinor),
    },
    {
      key: "after",
      header: t("value:changes.after", { date: format.date(after.at, "short") }),
      numeric: true,
      cell: ({ afterMinor }) => amount(afterMinor),
    },
    {
      key: "change",
      header: t("value:changes.change"),
      numeric: true,
      cell: ({ beforeMinor, afterMinor }) => amount(afterMinor - beforeMinor, afterMinor !== beforeMinor),
    },
  ];
  return (
    <Section title={t("value:changes.partsTitle")}>
      <DataTable
        dense
        caption={t("value:changes.partsCaption")}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}
