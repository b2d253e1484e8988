import type { ImportMentionsOutput } from "@worth/contracts";
import { DataTable, Section, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type Problem = ImportMentionsOutput["problems"][number];

/** Rows of a file that cannot be taken: the line, what stands there, and what to do. */
export function ImportProblems({ problems }: { problems: Problem[] }) {
  const t = useAdminText();
  const { number } = useFormat();
  const columns: TableColumn<Problem>[] = [
    {
      key: "line",
      header: t("mentions:staff.import.column"),
      rowHeader: true,
      cell: ({ lineNumber, column }) =>
        `${t("mentions:staff.import.line", { line: number(lineNumber) })}, ${column}`,
    },
    {
      key: "value",
      header: t("mentions:staff.import.value"),
      cell: ({ value }) => <span className="[overflow-wrap:anywhere]">{value}</span>,
    },
    {
      key: "problem",
      header: t("mentions:staff.import.problem"),
      cell: ({ problem }) => t(`mentions:staff.import.what.${problem}`),
    },
  ];
  return (
    <Section title={t("mentions:staff.import.problems")}>
      <DataTable
        caption={t("mentions:staff.import.problems")}
        columns={columns}
        rows={problems}
        rowKey={({ lineNumber, column, problem }) => `${lineNumber} ${column} ${problem}`}
      />
    </Section>
  );
}
