import type { ReconciliationOutput } from "@worth/contracts";
import {
  DataTable,
  DateText,
  EmptyState,
  NameAndDetail,
  Notice,
  Progress,
  Section,
  Tag,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useRevalidateEvery } from "../use-revalidate-every.ts";

const lookAgainMs = 2_000;

/** Comparisons of the books, and how far the one under way has come. */
export function ReconciliationList({ rows }: { rows: readonly ReconciliationOutput[] }) {
  const t = useAdminText();
  const running = rows.find(({ state }) => state === "running");
  return (
    <Section title={t("connections:reconcile.title")} sub={t("connections:reconcile.sub")}>
      {running && <Running run={running} />}
      <DataTable
        caption={t("connections:reconcile.caption")}
        columns={useColumns()}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("connections:reconcile.none")}>
            {t("connections:reconcile.noneText")}
          </EmptyState>
        }
      />
    </Section>
  );
}

function Running({ run: { eventCount, trouble } }: { run: ReconciliationOutput }) {
  const t = useAdminText();
  const { number } = useFormat();
  useRevalidateEvery(lookAgainMs);
  if (trouble !== null) return <Notice tone="warn">{t(`connections:trouble.${trouble}`)}</Notice>;
  return (
    <div className="max-w-xl">
      <Progress
        label={t("connections:reconcile.progress")}
        done={0}
        total={1}
        text={t("connections:reconcile.progressText", { count: eventCount, total: number(eventCount) })}
      />
    </div>
  );
}

function useColumns(): TableColumn<ReconciliationOutput>[] {
  const t = useAdminText();
  const { number } = useFormat();
  return [
    {
      key: "when",
      header: t("connections:reconcile.column.when"),
      rowHeader: true,
      cell: ({ id, startedAt, askedBy }) => (
        <NameAndDetail
          name={
            <TextLink to={`/connections/stripe?run=${id}`}>
              <DateText at={startedAt} style="time" />
            </TextLink>
          }
          detail={
            askedBy === null
              ? t("connections:reconcile.byClock")
              : t("connections:reconcile.by", { name: askedBy })
          }
        />
      ),
    },
    {
      key: "state",
      header: t("connections:reconcile.column.state"),
      cell: ({ state }) => (
        <Tag tone={state === "done" ? "accent" : "neutral"}>{t(`connections:reconcile.state.${state}`)}</Tag>
      ),
    },
    counted("events", ({ eventCount }) => eventCount),
    counted("recovered", ({ recoveredCount }) => recoveredCount),
    counted("corrected", ({ correctedCount }) => correctedCount),
    counted("open", ({ openCount }) => openCount),
  ];

  function counted(
    key: "events" | "recovered" | "corrected" | "open",
    count: (row: ReconciliationOutput) => number,
  ): TableColumn<ReconciliationOutput> {
    return {
      key,
      header: t(`connections:reconcile.column.${key}`),
      numeric: true,
      cell: (row) => number(count(row)),
    };
  }
}
