import type { Refused } from "@worth/api";
import type { BackfillOutput } from "@worth/contracts";
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  Notice,
  Progress,
  Section,
  Tag,
  TextInput,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { useRevalidateEvery } from "../use-revalidate-every.ts";

const lookAgainMs = 2_000;

type BackfillSectionProps = {
  rows: readonly BackfillOutput[];
  answer: Refused | undefined;
  mayManage: boolean;
};

/** History taken over from the provider: asking for it, how far it is, what came. */
export function BackfillSection({ rows, answer, mayManage }: BackfillSectionProps) {
  const t = useAdminText();
  const running = rows.find(({ state }) => state === "running");
  return (
    <Section title={t("connections:backfill.title")} sub={t("connections:backfill.sub")}>
      {running && <Running backfill={running} />}
      {!running && mayManage && <AskForm answer={answer} />}
      <DataTable
        caption={t("connections:backfill.caption")}
        columns={useColumns()}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("connections:backfill.none")} />}
      />
    </Section>
  );
}

function Running({ backfill }: { backfill: BackfillOutput }) {
  const t = useAdminText();
  const { number } = useFormat();
  useRevalidateEvery(lookAgainMs);
  const { seenCount, addedCount, trouble } = backfill;
  const words = { count: seenCount, total: number(seenCount), added: number(addedCount) };
  return (
    <div className="grid max-w-xl gap-3">
      {trouble !== null && <Notice tone="warn">{t(`connections:trouble.${trouble}`)}</Notice>}
      <Progress
        label={t("connections:backfill.progress")}
        done={0}
        total={1}
        text={t("connections:backfill.progressText", words)}
      />
    </div>
  );
}

function AskForm({ answer }: { answer: Refused | undefined }) {
  const t = useAdminText();
  const labels = { from: t("connections:backfill.from"), to: t("connections:backfill.to") };
  const { errorOf, valueOf } = useRefusal(answer, labels);
  return (
    <Form method="post" noValidate className="flex flex-wrap items-end gap-4">
      {(["from", "to"] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          type="date"
          label={labels[name]}
          required
          error={errorOf(name)}
          defaultValue={valueOf(name)}
        />
      ))}
      <Button name="intent" value="backfill">
        {t("connections:backfill.button")}
      </Button>
    </Form>
  );
}

function useColumns(): TableColumn<BackfillOutput>[] {
  const t = useAdminText();
  const { number, calendarDay } = useFormat();
  return [
    {
      key: "range",
      header: t("connections:backfill.column.range"),
      rowHeader: true,
      cell: ({ fromAt, toAt }) =>
        t("connections:backfill.range", {
          from: calendarDay(fromAt, "short"),
          to: calendarDay(toAt, "short"),
        }),
    },
    {
      key: "state",
      header: t("connections:backfill.column.state"),
      cell: ({ state }) => (
        <Tag tone={state === "done" ? "accent" : "neutral"}>{t(`connections:reconcile.state.${state}`)}</Tag>
      ),
    },
    {
      key: "seen",
      header: t("connections:backfill.column.seen"),
      numeric: true,
      cell: ({ seenCount }) => number(seenCount),
    },
    {
      key: "added",
      header: t("connections:backfill.column.added"),
      numeric: true,
      cell: ({ addedCount }) => number(addedCount),
    },
    {
      key: "when",
      header: t("connections:backfill.column.when"),
      width: "nowrap",
      cell: ({ startedAt }) => <DateText at={startedAt} style="short" />,
    },
  ];
}
