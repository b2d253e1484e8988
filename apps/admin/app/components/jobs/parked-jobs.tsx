import type { ParkedJobOutput } from "@worth/contracts";
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  NameAndDetail,
  Section,
  useFormat,
  VisuallyHidden,
  type TableColumn,
} from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

type ParkedJobsProps = { rows: readonly ParkedJobOutput[]; mayManage: boolean };

/** Jobs that failed as often as they may, each with its error and another try. */
export function ParkedJobs({ rows, mayManage }: ParkedJobsProps) {
  const t = useAdminText();
  return (
    <Section title={t("jobs:parked.title")} sub={t("jobs:parked.sub")}>
      <DataTable
        caption={t("jobs:parked.caption")}
        columns={useColumns(mayManage && rows.length > 0)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("jobs:parked.none")} />}
      />
    </Section>
  );
}

function useColumns(mayRetry: boolean): TableColumn<ParkedJobOutput>[] {
  const t = useAdminText();
  const { number } = useFormat();
  const columns: TableColumn<ParkedJobOutput>[] = [
    {
      key: "job",
      header: t("jobs:parked.column.job"),
      rowHeader: true,
      cell: ({ name }) => t(`jobs:queue.${name}`),
    },
    {
      key: "error",
      header: t("jobs:parked.column.error"),
      cell: ({ error, place }) => (
        <NameAndDetail name={error ?? t("jobs:parked.noError")} detail={place ?? undefined} />
      ),
    },
    {
      key: "attempts",
      header: t("jobs:parked.column.attempts"),
      numeric: true,
      cell: ({ attemptCount }) => number(attemptCount),
    },
    {
      key: "when",
      header: t("jobs:parked.column.when"),
      width: "nowrap",
      cell: ({ parkedAt }) => <DateText at={parkedAt} style="time" />,
    },
  ];
  const retry: TableColumn<ParkedJobOutput> = {
    key: "retry",
    header: t("jobs:parked.column.decide"),
    headerHidden: true,
    cell: (job) => <Retry job={job} />,
  };
  return mayRetry ? [...columns, retry] : columns;
}

function Retry({ job: { id, name, parkedAt } }: { job: ParkedJobOutput }) {
  const t = useAdminText();
  const { date } = useFormat();
  const words = { name: t(`jobs:queue.${name}`), date: date(parkedAt, "time") };
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="jobId" value={id} />
      <Button size="small">
        <VisuallyHidden>{t("jobs:parked.of", words)} </VisuallyHidden>
        {t("jobs:parked.retry")}
      </Button>
    </Form>
  );
}
