import type { CustomerRowOutput } from "@worth/contracts";
import { DateText, Money, NameAndDetail, Tag, TextLink, ValueBar, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { SentimentTag } from "./sentiment-tag.tsx";

/** The columns of a table of customers, here and on a company's page; sort keys only where the server sorts. */
export function useCustomerColumns(currency: string, isSortable: boolean): TableColumn<CustomerRowOutput>[] {
  const t = useAdminText();
  const sortKey = (key: string) => (isSortable ? key : undefined);
  const amount = (amountMinor: number) => (
    <Money amountMinor={amountMinor} currency={currency} precision="rounded" />
  );
  return [
    {
      key: "name",
      header: t("customers:column.name"),
      rowHeader: true,
      sortKey: sortKey("name"),
      cell: (row) => <Name row={row} />,
    },
    {
      key: "headline",
      header: t("customers:column.headline"),
      numeric: true,
      sortKey: sortKey("headline"),
      cell: ({ headline }) => (
        <div className="grid justify-items-end gap-1.5">
          <span className="font-semibold">{amount(headline.totalMinor)}</span>
          <ValueBar amounts={headline} currency={currency} />
        </div>
      ),
    },
    {
      key: "net",
      header: t("customers:column.net"),
      numeric: true,
      sortKey: sortKey("net"),
      cell: ({ netMinor }) => amount(netMinor),
    },
    {
      key: "own",
      header: t("customers:column.own"),
      numeric: true,
      sortKey: sortKey("own"),
      cell: ({ headline, purchaseCount }) => (
        <>
          <span className="block">{amount(headline.own)}</span>
          <span className="block text-sm whitespace-nowrap text-muted">
            {t("customers:purchases", { count: purchaseCount })}
          </span>
        </>
      ),
    },
    {
      key: "last_purchase",
      header: t("customers:column.lastPurchase"),
      width: "nowrap",
      sortKey: sortKey("last_purchase"),
      cell: ({ lastPurchaseAt }) =>
        lastPurchaseAt === null ? (
          <span className="text-muted">{t("customers:neverBought")}</span>
        ) : (
          <DateText at={lastPurchaseAt} style="short" />
        ),
    },
  ];
}

function Name({ row: { id, displayName, company, isMember, sentiment } }: { row: CustomerRowOutput }) {
  const t = useAdminText();
  return (
    <NameAndDetail
      name={<TextLink to={`/customers/${id}`}>{displayName}</TextLink>}
      detail={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {company && <TextLink to={`/companies/${company.id}`}>{company.name}</TextLink>}
          {isMember && <Tag>{t("customers:member")}</Tag>}
          <SentimentTag sentiment={sentiment} />
        </span>
      }
    />
  );
}
