import type { QueueOutput } from "@worth/contracts";
import { DataTable, DateText, Section, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** Every queue with what waits in it, how long, and what was given up. */
export function QueueTable({ rows }: { rows: readonly QueueOutput[] }) {
  const t = useAdminText();
  return (
    <Section title={t("jobs:queues.title")}>
      <DataTable
        caption={t("jobs:queues.caption")}
        columns={useColumns()}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </Section>
  );
}

function useColumns(): TableColumn<QueueOutput>[] {
  const t = useAdminText();
  const { number } = useFormat();
  const counted = (
    key: "waiting" | "active" | "parked",
    count: (row: QueueOutput) => number,
  ): TableColumn<QueueOutput> => ({
    key,
    header: t(`jobs:queues.column.${key}`),
    numeric: true,
    cell: (row) => number(count(row)),
  });
  return [
    {
      key: "name",
      header: t("jobs:queues.column.name"),
      rowHeader: true,
      cell: ({ name }) => t(`jobs:queue.${name}`),
    },
    counted("waiting", ({ waitingCount }) => waitingCount),
    counted("active", ({ activeCount }) => activeCount),
    counted("parked", ({ parkedCount }) => parkedCount),
    {
      key: "oldest",
      header: t("jobs:queues.column.oldest"),
      width: "nowrap",
      cell: ({ oldestWaitingAt }) =>
        oldestWaitingAt === null ? (
          <span className="text-muted">{t("jobs:queues.nothing")}</span>
        ) : (
          <DateText at={oldestWaitingAt} style="time" />
        ),
    },
  ];
}
