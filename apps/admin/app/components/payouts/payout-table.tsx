import type { ListPayoutsOutput } from "@worth/contracts";
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  Money,
  NameAndDetail,
  TextLink,
  useFormat,
  VisuallyHidden,
  type TableColumn,
} from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { PayoutStateTag } from "./payout-state-tag.tsx";

type Payout = ListPayoutsOutput["rows"][number];

/** Payouts with where they stand; those to be paid by hand can be marked from here. */
export function PayoutTable({ rows, isFiltered, mayManage }: PayoutTableProps) {
  const t = useAdminText();
  return (
    <DataTable
      caption={t("payouts:staff.caption")}
      columns={useColumns(mayManage && rows.some(isToPay))}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        isFiltered ? (
          <EmptyState title={t("payouts:staff.emptyFilter")} />
        ) : (
          <EmptyState title={t("payouts:staff.empty")}>{t("payouts:staff.emptyText")}</EmptyState>
        )
      }
    />
  );
}

type PayoutTableProps = { rows: readonly Payout[]; isFiltered: boolean; mayManage: boolean };

const isToPay = ({ rail, state }: Payout): boolean => rail === "manual" && state === "pending";

function useColumns(hasPayable: boolean): TableColumn<Payout>[] {
  const t = useAdminText();
  const columns: TableColumn<Payout>[] = [
    {
      key: "customer",
      header: t("payouts:staff.column.customer"),
      rowHeader: true,
      cell: ({ id, customer, reason, state }) => (
        <NameAndDetail
          name={<TextLink to={`/rewards/payouts/${id}`}>{customer.displayName}</TextLink>}
          detail={reason !== null && state === "parked" ? t(`payouts:staff.reason.${reason}`) : undefined}
        />
      ),
    },
    {
      key: "rail",
      header: t("payouts:staff.column.rail"),
      cell: ({ rail }) => t(`payouts:staffRail.${rail}`),
    },
    {
      key: "amount",
      header: t("payouts:staff.column.amount"),
      numeric: true,
      cell: ({ amountMinor, currency }) => (
        <Money amountMinor={amountMinor} currency={currency} precision="exact" />
      ),
    },
    {
      key: "state",
      header: t("payouts:staff.column.state"),
      cell: ({ state }) => <PayoutStateTag state={state} />,
    },
    {
      key: "since",
      header: t("payouts:staff.column.since"),
      width: "nowrap",
      cell: ({ createdAt }) => <DateText at={createdAt} style="short" />,
    },
  ];
  const pay: TableColumn<Payout> = {
    key: "pay",
    header: t("payouts:staff.column.pay"),
    headerHidden: true,
    cell: (payout) => isToPay(payout) && <MarkPaid payout={payout} />,
  };
  return hasPayable ? [...columns, pay] : columns;
}

function MarkPaid({ payout: { id, customer, amountMinor, currency } }: { payout: Payout }) {
  const t = useAdminText();
  const { money } = useFormat();
  const named = { name: customer.displayName, amount: money(amountMinor, currency) };
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="payoutId" value={id} />
      <Button size="small">
        <VisuallyHidden>{t("payouts:staff.payOf", named)} </VisuallyHidden>
        {t("payouts:staff.pay")}
      </Button>
    </Form>
  );
}
