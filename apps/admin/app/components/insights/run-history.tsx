import type { ModelOutput, ValuationRunOutput } from "@worth/contracts";
import {
  DataTable,
  DateText,
  EmptyState,
  NameAndDetail,
  Pagination,
  Section,
  Tag,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** Every computation there was: what started it, how large it was, how long it took and how it ended. */
export function RunHistory({ runs }: Pick<ModelOutput, "runs">) {
  const t = useAdminText();
  return (
    <Section title={t("insights:model.runs.title")}>
      <DataTable
        caption={t("insights:model.runs.caption")}
        columns={useColumns()}
        rows={runs.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("insights:model.runs.empty")} />}
      />
      <Pagination page={runs.page} pageSize={runs.pageSize} totalCount={runs.total} />
    </Section>
  );
}

function useColumns(): TableColumn<ValuationRunOutput>[] {
  const t = useAdminText();
  const format = useFormat();
  return [
    {
      key: "when",
      header: t("insights:model.runs.when"),
      rowHeader: true,
      width: "nowrap",
      cell: ({ startedAt }) => <DateText at={startedAt} style="time" />,
    },
    {
      key: "why",
      header: t("insights:model.runs.why"),
      cell: ({ trigger, staffName }) => (
        <NameAndDetail
          name={t(`insights:model.runs.trigger.${trigger}`)}
          detail={staffName === null ? undefined : t("insights:model.runs.by", { name: staffName })}
        />
      ),
    },
    {
      key: "customers",
      header: t("insights:model.runs.customers"),
      numeric: true,
      cell: ({ customerCount }) => format.number(customerCount),
    },
    {
      key: "purchases",
      header: t("insights:model.runs.purchases"),
      numeric: true,
      cell: ({ purchaseCount }) => format.number(purchaseCount),
    },
    {
      key: "seconds",
      header: t("insights:model.runs.seconds"),
      numeric: true,
      width: "nowrap",
      cell: ({ seconds }) =>
        seconds === null
          ? "–"
          : t("insights:model.runs.duration", {
              seconds: format.number(seconds, { maximumFractionDigits: seconds < 10 ? 1 : 0 }),
            }),
    },
    { key: "state", header: t("insights:model.runs.state"), cell: (run) => <Outcome run={run} /> },
  ];
}

const tones = { running: "accent", current: "accent", superseded: "neutral", failed: "bad" } as const;

function Outcome({ run: { state, error } }: { run: ValuationRunOutput }) {
  const t = useAdminText();
  return (
    <>
      <Tag tone={tones[state]}>{t(`insights:model.runs.states.${state}`)}</Tag>
      {error !== null && <span className="mt-1 block text-sm text-muted">{error}</span>}
    </>
  );
}
