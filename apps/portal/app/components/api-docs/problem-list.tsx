import { DataTable } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** Every way to be refused: the status, and what it means. */
export function ProblemList({ refusals }: { refusals: readonly (readonly [string, string])[] }) {
  const t = usePortalText();
  return (
    <DataTable
      caption={t("api:docs.problems")}
      columns={[
        {
          key: "status",
          header: t("api:docs.problemColumn.status"),
          rowHeader: true,
          cell: ([status]) => status,
        },
        { key: "means", header: t("api:docs.problemColumn.means"), cell: ([, means]) => means },
      ]}
      rows={refusals}
      rowKey={([status]) => status}
    />
  );
}
