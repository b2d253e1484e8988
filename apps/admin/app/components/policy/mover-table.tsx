import type { PolicyMoverOutput } from "@worth/contracts";
import { DataTable, GainText, Money, TextLink, VisuallyHidden, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

export type MoverTableProps = { movers: readonly PolicyMoverOutput[]; currency: string };

/** Who moves most under a draft, by net value, with what happens to headline value and rank. */
export function MoverTable({ movers, currency }: MoverTableProps) {
  const t = useAdminText();
  const amount = (
    key: "netBefore" | "netAfter" | "headlineBefore" | "headlineAfter",
    read: (mover: PolicyMoverOutput) => number,
  ): TableColumn<PolicyMoverOutput> => ({
    key,
    header: t(`settingsValues:policy.preview.${key}`),
    numeric: true,
    cell: (mover) => <Money amountMinor={read(mover)} currency={currency} bare />,
  });
  const columns: TableColumn<PolicyMoverOutput>[] = [
    {
      key: "customer",
      header: t("settingsValues:policy.preview.customer"),
      rowHeader: true,
      cell: ({ customer: { id, displayName } }) => <TextLink to={`/customers/${id}`}>{displayName}</TextLink>,
    },
    amount("netBefore", ({ net }) => net.beforeMinor),
    amount("netAfter", ({ net }) => net.afterMinor),
    {
      key: "change",
      header: t("settingsValues:policy.preview.change"),
      numeric: true,
      cell: ({ net }) => (
        <GainText gained={net.afterMinor > net.beforeMinor}>
          <Money amountMinor={net.afterMinor - net.beforeMinor} currency={currency} signed />
        </GainText>
      ),
    },
    amount("headlineBefore", ({ headline }) => headline.beforeMinor),
    amount("headlineAfter", ({ headline }) => headline.afterMinor),
    {
      key: "rank",
      header: t("settingsValues:policy.preview.rank"),
      numeric: true,
      width: "nowrap",
      cell: ({ rankBefore, rankAfter }) => <RankMove before={rankBefore} after={rankAfter} />,
    },
  ];
  return (
    <DataTable
      dense
      caption={t("settingsValues:policy.preview.caption")}
      columns={columns}
      rows={movers}
      rowKey={({ customer }) => customer.id}
    />
  );
}

function RankMove({ before, after }: { before: number; after: number }) {
  const t = useAdminText();
  if (before === after) return after;
  return (
    <>
      <span aria-hidden="true">{t("settingsValues:policy.preview.rankMove", { before, after })}</span>
      <VisuallyHidden>{t("settingsValues:policy.preview.rankRead", { before, after })}</VisuallyHidden>
    </>
  );
}
