import type { DifferenceOutput, ReconciliationDetailOutput } from "@worth/contracts";
import {
  Button,
  DataTable,
  EmptyState,
  Money,
  NameAndDetail,
  Section,
  TextInput,
  useFormat,
  VisuallyHidden,
  type TableColumn,
} from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

type DifferenceListProps = { run: ReconciliationDetailOutput; mayManage: boolean };

/** What one comparison found, with a word on each that is right as it is. */
export function DifferenceList({ run: { startedAt, differences, state }, mayManage }: DifferenceListProps) {
  const t = useAdminText();
  const { date } = useFormat();
  const columns = useColumns(mayManage);
  if (state !== "done") return null;
  return (
    <Section
      title={t("connections:differences.title")}
      sub={t("connections:differences.sub", { date: date(startedAt, "time") })}
    >
      <DataTable
        caption={t("connections:differences.caption")}
        columns={columns}
        rows={differences}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("connections:differences.none")}>
            {t("connections:differences.noneText")}
          </EmptyState>
        }
      />
    </Section>
  );
}

function useColumns(mayManage: boolean): TableColumn<DifferenceOutput>[] {
  const t = useAdminText();
  return [
    {
      key: "what",
      header: t("connections:differences.column.what"),
      rowHeader: true,
      cell: ({ kind, objectRef }) => (
        <NameAndDetail name={t(`connections:differences.kind.${kind}`)} detail={objectRef} />
      ),
    },
    {
      key: "ours",
      header: t("connections:differences.column.ours"),
      numeric: true,
      cell: ({ oursMinor, currency }) => <Amount {...{ amountMinor: oursMinor, currency }} />,
    },
    {
      key: "theirs",
      header: t("connections:differences.column.theirs"),
      numeric: true,
      cell: ({ theirsMinor, currency }) => <Amount {...{ amountMinor: theirsMinor, currency }} />,
    },
    {
      key: "decide",
      header: t("connections:differences.column.decide"),
      cell: (difference) => <Word difference={difference} mayManage={mayManage} />,
    },
  ];
}

function Amount({ amountMinor, currency }: { amountMinor: number | null; currency: string | null }) {
  const t = useAdminText();
  if (amountMinor === null || currency === null)
    return <span className="text-muted">{t("connections:differences.nothing")}</span>;
  return <Money amountMinor={amountMinor} currency={currency} precision="exact" />;
}

function Word({ difference, mayManage }: { difference: DifferenceOutput; mayManage: boolean }) {
  const t = useAdminText();
  const { id, accepted, objectRef } = difference;
  if (accepted !== null) {
    const name = accepted.by ?? t("connections:differences.somebody");
    return t("connections:differences.accepted", { name, note: accepted.note });
  }
  if (!mayManage) return null;
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="differenceId" value={id} />
      <TextInput
        id={`note-${id}`}
        name="note"
        label={t("connections:differences.noteOf", { reference: objectRef })}
        maxLength={500}
        required
      />
      <Button name="intent" value="accept">
        {t("connections:differences.accept")}
        <VisuallyHidden> {objectRef}</VisuallyHidden>
      </Button>
    </Form>
  );
}
