import type { StaffRedemptionOutput } from "@worth/contracts";
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  NameAndDetail,
  Tag,
  TextLink,
  usePerkWords,
  VisuallyHidden,
  type TableColumn,
} from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

type RedemptionTableProps = {
  caption: string;
  rows: readonly StaffRedemptionOutput[];
  mayHandOut: boolean;
  /** The perk is what the page is about; its name says nothing. */
  isOfOnePerk?: boolean;
};

/** Who chose what, where it stands, and what staff can do about it. */
export function RedemptionTable({ caption, rows, mayHandOut, isOfOnePerk = false }: RedemptionTableProps) {
  const t = useAdminText();
  const isOpen = mayHandOut && rows.some(({ state }) => state === "ordered");
  return (
    <DataTable
      caption={caption}
      columns={useColumns({ isOpen, isOfOnePerk })}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("perks:staff.detail.redemptionsEmpty")} />}
    />
  );
}

type Shown = { isOpen: boolean; isOfOnePerk: boolean };

function useColumns({ isOpen, isOfOnePerk }: Shown): TableColumn<StaffRedemptionOutput>[] {
  const t = useAdminText();
  const { price } = usePerkWords();
  const decide: TableColumn<StaffRedemptionOutput> = {
    key: "decide",
    header: t("perks:staff.column.decide"),
    headerHidden: true,
    cell: (row) => row.state === "ordered" && <Decide redemption={row} />,
  };
  const columns: TableColumn<StaffRedemptionOutput>[] = [
    {
      key: "customer",
      header: t("perks:staff.column.customer"),
      rowHeader: true,
      cell: ({ customer, perk }) => (
        <NameAndDetail
          name={<TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>}
          detail={isOfOnePerk ? undefined : perk.name}
        />
      ),
    },
    {
      key: "price",
      header: t("perks:staff.column.price"),
      numeric: true,
      cell: (row) => (row.price === 0 ? t("perks:staff.earned") : price(row.price, row.unit)),
    },
    {
      key: "state",
      header: t("perks:staff.column.state"),
      cell: (row) => <State redemption={row} />,
    },
    {
      key: "ordered",
      header: t("perks:staff.column.ordered"),
      width: "nowrap",
      cell: ({ createdAt }) => <DateText at={createdAt} style="short" />,
    },
  ];
  return isOpen ? [...columns, decide] : columns;
}

/** What the provider hands out leads to its payout, where the tries are. */
function State({ redemption: { state, payoutId } }: { redemption: StaffRedemptionOutput }) {
  const t = useAdminText();
  const isSending = state === "ordered" && payoutId !== null;
  const tag = (
    <Tag tone={state === "fulfilled" ? "accent" : "neutral"}>
      {t(`perks:staff.redemptionState.${isSending ? "sending" : state}`)}
    </Tag>
  );
  if (payoutId === null) return tag;
  return (
    <NameAndDetail
      name={tag}
      detail={<TextLink to={`/rewards/payouts/${payoutId}`}>{t("perks:staff.payout")}</TextLink>}
    />
  );
}

function Decide({ redemption: { id, perk, customer, payoutId } }: { redemption: StaffRedemptionOutput }) {
  const t = useAdminText();
  const named = (
    <VisuallyHidden>
      {t("perks:staff.handOutOf", { perk: perk.name, name: customer.displayName })}{" "}
    </VisuallyHidden>
  );
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1">
      {payoutId === null && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="hand-out" />
          <input type="hidden" name="redemptionId" value={id} />
          <Button size="small">
            {named}
            {t("perks:staff.handOut")}
          </Button>
        </Form>
      )}
      <TextLink to={`/rewards/perks/${perk.id}?off=${id}`}>
        {named}
        {t("perks:staff.callOff")}
      </TextLink>
    </div>
  );
}
