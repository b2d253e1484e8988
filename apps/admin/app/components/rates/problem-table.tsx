import type { UploadRatesOutput } from "@worth/contracts";
import { DataTable, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type Problem = Extract<UploadRatesOutput, { kind: "open" }>["problems"][number];

/** The most problems an answer lists; then it says that there are more. */
const mostShown = 100;

/** What cannot be read in a file of rates, by line, and what to do about it. */
export function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  const t = useAdminText();
  const format = useFormat();
  const columns: TableColumn<Problem>[] = [
    {
      key: "line",
      header: t("settingsValues:rates.problems.line"),
      numeric: true,
      rowHeader: true,
      cell: ({ lineNumber }) => format.number(lineNumber),
    },
    {
      key: "column",
      header: t("settingsValues:rates.problems.column"),
      cell: ({ field }) => t(`settingsValues:rates.fields.${field}`),
    },
    {
      key: "value",
      header: t("settingsValues:rates.problems.value"),
      cell: ({ value }) => <span className="break-all">{value}</span>,
    },
    {
      key: "what",
      header: t("settingsValues:rates.problems.what"),
      width: "wide",
      cell: ({ reason }) => t(`settingsValues:rates.reasons.${reason}`),
    },
  ];
  return (
    <div>
      <DataTable
        dense
        caption={t("settingsValues:rates.problems.caption")}
        columns={columns}
        rows={problems}
        rowKey={({ lineNumber, field, reason }) => `${lineNumber} ${field} ${reason}`}
      />
      {problems.length >= mostShown && (
        <p className="pt-2 text-sm text-muted">
          {t("settingsValues:rates.problems.more", { shown: format.number(problems.length) })}
        </p>
      )}
    </div>
  );
}
