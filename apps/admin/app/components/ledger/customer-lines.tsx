import type { CustomerLedgerOutput } from "@worth/contracts";
import {
  changeSearch,
  DataTable,
  EmptyState,
  Pagination,
  Section,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { useLocation } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useFigureColumns, useWhatColumns } from "./line-columns.tsx";
import { useAmount } from "./use-amount.ts";

type Line = CustomerLedgerOutput["lines"]["rows"][number];
type CustomerLinesProps = Pick<CustomerLedgerOutput, "lines" | "unit"> & {
  customerId: string;
  name: string;
  mayAdjust: boolean;
};

/** The lines the member reads too, with who decided and what can be taken back. */
export function CustomerLines({ lines, unit, customerId, name, mayAdjust }: CustomerLinesProps) {
  const t = useAdminText();
  const columns = useColumns({ customerId, unit, mayAdjust });
  return (
    <Section title={t("ledger:staff.lines")} sub={t("ledger:staff.linesSub")}>
      <DataTable
        caption={t("ledger:staff.linesCaption", { name })}
        columns={columns}
        rows={lines.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("ledger:staff.empty")}>{t("ledger:staff.emptyText")}</EmptyState>}
      />
      <Pagination page={lines.page} pageSize={lines.pageSize} totalCount={lines.total} />
    </Section>
  );
}

function useColumns({
  customerId,
  unit,
  mayAdjust,
}: Omit<CustomerLinesProps, "lines" | "name">): TableColumn<Line>[] {
  const t = useAdminText();
  const format = useFormat();
  const { search } = useLocation();
  const amountOf = useAmount();
  const what = useWhatColumns<Line>(() => customerId);
  const figures = useFigureColumns<Line>(() => unit);
  const balance: TableColumn<Line> = {
    key: "balance",
    header: t("ledger:staff.balance"),
    numeric: true,
    cell: (line) => amountOf(line.balance, unit),
  };
  const undo: TableColumn<Line> = {
    key: "undo",
    header: t("ledger:staff.undo"),
    headerHidden: true,
    cell: ({ id, isReversible, occurredAt }) =>
      isReversible && (
        <TextLink
          to={changeSearch(search, { undo: id, done: undefined })}
          aria-label={t("ledger:staff.undoLabel", { date: format.date(occurredAt) })}
        >
          {t("ledger:staff.undo")}
        </TextLink>
      ),
  };
  return [...what, ...figures, balance, ...(mayAdjust ? [undo] : [])];
}
