import type { MergePreviewOutput, MergeSideOutput } from "@worth/contracts";
import { DataTable, DateText, Money, TextLink, useFormat, type TableColumn } from "@worth/ui";
import type { ReactNode } from "react";
import { useAdminText } from "../use-admin-text.ts";

const factNames = [
  "name",
  "emails",
  "company",
  "member",
  "sentiment",
  "referrer",
  "brought",
  "purchases",
  "first",
  "last",
  "own",
  "headline",
] as const;

type Row = { key: string; label: string; into: ReactNode; from: ReactNode };

/** Two customers side by side, as far as it helps to tell whether they are one person. */
export function MergeSides({ preview: { into, from, currency } }: { preview: MergePreviewOutput }) {
  const t = useAdminText();
  const facts = useFacts(currency);
  const [intoFacts, fromFacts] = [facts(into), facts(from)];
  const rows: Row[] = factNames.map((key) => ({
    key,
    label: t(`customers:merge.row.${key}`),
    into: intoFacts[key],
    from: fromFacts[key],
  }));
  const columns: TableColumn<Row>[] = [
    { key: "what", header: t("customers:merge.what"), rowHeader: true, cell: ({ label }) => label },
    { key: "into", header: t("customers:merge.goesOn"), cell: (row) => row.into },
    { key: "from", header: t("customers:merge.leadsThere"), cell: (row) => row.from },
  ];
  return (
    <DataTable
      dense
      caption={t("customers:merge.caption")}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

function useFacts(currency: string) {
  const t = useAdminText();
  const format = useFormat();
  const nothing = <span className="text-muted">{t("customers:merge.nothing")}</span>;
  const day = (at: string | null) => (at === null ? nothing : <DateText at={at} style="short" />);
  const money = (amountMinor: number) => (
    <Money amountMinor={amountMinor} currency={currency} precision="rounded" />
  );
  return (side: MergeSideOutput): Record<(typeof factNames)[number], ReactNode> => ({
    name: <TextLink to={`/customers/${side.id}`}>{side.displayName}</TextLink>,
    emails: side.emails.length > 0 ? side.emails.join(", ") : nothing,
    company: side.company?.name ?? nothing,
    member: day(side.joinedAt),
    sentiment: side.sentiment ? t(`customers:sentiment.${side.sentiment}`) : nothing,
    referrer: side.referrer?.displayName ?? nothing,
    brought: format.number(side.broughtCount),
    purchases: format.number(side.purchaseCount),
    first: day(side.firstPurchaseAt),
    last: day(side.lastPurchaseAt),
    own: money(side.ownMinor),
    headline: money(side.headlineMinor),
  });
}
