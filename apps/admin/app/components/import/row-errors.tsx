import type { ImportDetailOutput } from "@worth/contracts";
import { DataTable, Pagination, Section, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type RowError = ImportDetailOutput["rowErrors"]["rows"][number];

/** What is wrong in the file, by line; nothing when nothing is. */
export function RowErrors({ detail: { rowErrors, badCount } }: { detail: ImportDetailOutput }) {
  const t = useAdminText();
  const format = useFormat();
  if (rowErrors.total === 0) return null;
  const columns: TableColumn<RowError>[] = [
    {
      key: "line",
      header: t("imports:errors.line"),
      numeric: true,
      rowHeader: true,
      cell: ({ lineNumber }) => format.number(lineNumber),
    },
    {
      key: "field",
      header: t("imports:errors.field"),
      cell: ({ field }) => t(`imports:errors.fields.${field}`),
    },
    {
      key: "value",
      header: t("imports:errors.value"),
      cell: ({ value }) => <span className="break-all">{value}</span>,
    },
    {
      key: "reason",
      header: t("imports:errors.reason"),
      width: "wide",
      cell: ({ reason }) => t(`imports:errors.reasons.${reason}`),
    },
  ];
  const isCut = rowErrors.total < badCount;
  const counts = { shown: format.number(rowErrors.total), total: format.number(badCount) };
  return (
    <Section title={t("imports:errors.title")} sub={isCut ? t("imports:errors.more", counts) : undefined}>
      <DataTable
        dense
        caption={t("imports:errors.caption")}
        columns={columns}
        rows={rowErrors.rows}
        rowKey={({ lineNumber, field, reason }) => `${lineNumber} ${field} ${reason}`}
      />
      <Pagination page={rowErrors.page} pageSize={rowErrors.pageSize} totalCount={rowErrors.total} />
    </Section>
  );
}
