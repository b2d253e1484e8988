import type { ConnectionOutput, ParkedEventOutput } from "@worth/contracts";
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  NameAndDetail,
  Section,
  VisuallyHidden,
  type TableColumn,
} from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

type ParkedEventsProps = { connection: ConnectionOutput; mayManage: boolean };

/** Events that were not applied, each with the reason and what can be done about it. */
export function ParkedEvents({ connection: { parked, parkedCount }, mayManage }: ParkedEventsProps) {
  const t = useAdminText();
  return (
    <Section title={t("connections:parked.title")} sub={t("connections:parked.sub")}>
      <DataTable
        caption={t("connections:parked.caption")}
        columns={useColumns(mayManage && parked.length > 0)}
        rows={parked}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("connections:parked.none")} />}
      />
      {parkedCount > parked.length && <p className="text-sm text-muted">{t("connections:parked.more")}</p>}
    </Section>
  );
}

function useColumns(mayDecide: boolean): TableColumn<ParkedEventOutput>[] {
  const t = useAdminText();
  const columns: TableColumn<ParkedEventOutput>[] = [
    {
      key: "event",
      header: t("connections:parked.column.event"),
      rowHeader: true,
      cell: ({ type, externalId }) => <NameAndDetail name={type} detail={externalId} />,
    },
    {
      key: "why",
      header: t("connections:parked.column.why"),
      cell: ({ reason, apiVersion }) =>
        t(`connections:reason.${reason ?? "unknown"}`, { version: apiVersion ?? "" }),
    },
    {
      key: "when",
      header: t("connections:parked.column.when"),
      width: "nowrap",
      cell: ({ occurredAt }) => <DateText at={occurredAt} style="short" />,
    },
  ];
  const decide: TableColumn<ParkedEventOutput> = {
    key: "decide",
    header: t("connections:parked.column.decide"),
    headerHidden: true,
    cell: ({ id, externalId }) => <Decide eventId={id} reference={externalId} />,
  };
  return mayDecide ? [...columns, decide] : columns;
}

function Decide({ eventId, reference }: { eventId: string; reference: string }) {
  const t = useAdminText();
  return (
    <Form method="post" preventScrollReset className="flex gap-2">
      <input type="hidden" name="eventId" value={eventId} />
      {(["retry", "aside"] as const).map((intent) => (
        <Button key={intent} size="small" name="intent" value={intent}>
          <VisuallyHidden>{t("connections:parked.of", { reference })} </VisuallyHidden>
          {t(`connections:parked.${intent}`)}
        </Button>
      ))}
    </Form>
  );
}
