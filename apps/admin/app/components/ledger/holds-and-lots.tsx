import type { CustomerLedgerOutput } from "@worth/contracts";
import { DataTable, DateText, Section, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { CauseText } from "./cause-text.tsx";
import { useAmount } from "./use-amount.ts";

type Hold = CustomerLedgerOutput["holds"][number] & { key: string };
type Lot = CustomerLedgerOutput["lots"][number];
type HoldsAndLotsProps = Pick<CustomerLedgerOutput, "holds" | "lots" | "unit"> & {
  customerId: string;
  name: string;
};

/** What waits, until when, and which points end on which day. */
export function HoldsAndLots({ holds, lots, unit, customerId, name }: HoldsAndLotsProps) {
  const t = useAdminText();
  const holdColumns = useHoldColumns(unit, customerId);
  const lotColumns = useLotColumns();
  return (
    <>
      {holds.length > 0 && (
        <Section title={t("ledger:staff.holds")}>
          <DataTable
            dense
            caption={t("ledger:staff.holdsCaption", { name })}
            columns={holdColumns}
            rows={holds.map((hold, index) => ({ ...hold, key: String(index) }))}
            rowKey={({ key }) => key}
          />
        </Section>
      )}
      {lots.length > 0 && (
        <Section title={t("ledger:staff.lots")}>
          <DataTable
            dense
            caption={t("ledger:staff.lotsCaption", { name })}
            columns={lotColumns}
            rows={lots}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
    </>
  );
}

function useHoldColumns(unit: string, customerId: string): TableColumn<Hold>[] {
  const t = useAdminText();
  const amountOf = useAmount();
  return [
    {
      key: "why",
      header: t("ledger:staff.what"),
      rowHeader: true,
      cell: ({ cause }) =>
        cause === null ? t("ledger:kind.reward_held") : <CauseText cause={cause} customerId={customerId} />,
    },
    {
      key: "until",
      header: t("ledger:staff.until"),
      cell: ({ until }) =>
        until === null ? t("ledger:staff.openEnd") : <DateText at={until} style="short" />,
    },
    {
      key: "amount",
      header: t("ledger:staff.amount"),
      numeric: true,
      cell: ({ amount }) => amountOf(amount, unit),
    },
  ];
}

function useLotColumns(): TableColumn<Lot>[] {
  const t = useAdminText();
  const amountOf = useAmount();
  return [
    {
      key: "ends",
      header: t("ledger:staff.ends"),
      rowHeader: true,
      cell: ({ expiresAt }) => <DateText at={expiresAt} style="short" />,
    },
    {
      key: "points",
      header: t("ledger:staff.amount"),
      numeric: true,
      cell: ({ points }) => amountOf(points, "points"),
    },
  ];
}
