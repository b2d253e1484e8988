import type { ImportDetailOutput } from "@worth/contracts";
import { DataTable, Section, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type SampleRow = { key: string; cells: readonly string[] };

/** The first rows of the file, split as the mapping says. */
export function SampleTable({ detail: { header, sample } }: { detail: ImportDetailOutput }) {
  const t = useAdminText();
  const width = Math.max(header?.length ?? 0, ...sample.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, index): TableColumn<SampleRow> => {
    const number = t("imports:sample.column", { number: index + 1 });
    const name = header?.[index];
    return {
      key: String(index),
      header: name ? `${number}: ${name}` : number,
      cell: ({ cells }) => cells[index] ?? "",
    };
  });
  return (
    <Section title={t("imports:sample.title")}>
      <DataTable
        dense
        caption={t("imports:sample.caption")}
        columns={columns}
        rows={sample.map((cells, index) => ({ key: String(index), cells }))}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}
