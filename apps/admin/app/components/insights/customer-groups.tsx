import type { ComparisonOutput } from "@worth/contracts";
import { DataTable, EmptyState, Money, NameAndDetail, Section, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { percent } from "./lever-digits.ts";

type Group = ComparisonOutput["groups"][number];

/** Champions, affluents, advocates and misers with what they are worth. */
export function CustomerGroups({ groups, currency }: Pick<ComparisonOutput, "groups" | "currency">) {
  const t = useAdminText();
  const format = useFormat();
  const everybody = groups.reduce((sum, { customerCount }) => sum + customerCount, 0);
  const money = (amountMinor: number) => (
    <Money amountMinor={amountMinor} currency={currency} precision="rounded" />
  );
  const columns: TableColumn<Group>[] = [
    {
      key: "group",
      header: t("insights:comparison.groups.group"),
      rowHeader: true,
      cell: ({ group }) => (
        <NameAndDetail
          name={t(`insights:comparison.groups.name.${group}`)}
          detail={t(`insights:comparison.groups.detail.${group}`)}
        />
      ),
    },
    {
      key: "customers",
      header: t("insights:comparison.groups.customers"),
      numeric: true,
      cell: ({ customerCount }) => format.number(customerCount),
    },
    {
      key: "share",
      header: t("insights:comparison.groups.share"),
      numeric: true,
      cell: ({ customerCount }) => format.number(customerCount / everybody, percent),
    },
    {
      key: "own",
      header: t("insights:comparison.groups.own"),
      numeric: true,
      cell: ({ ownMinor }) => money(ownMinor),
    },
    {
      key: "wordOfMouth",
      header: t("insights:comparison.groups.wordOfMouth"),
      numeric: true,
      cell: ({ wordOfMouthMinor }) => money(wordOfMouthMinor),
    },
  ];
  return (
    <Section title={t("insights:comparison.groups.title")} sub={t("insights:comparison.groups.sub")}>
      <DataTable
        caption={t("insights:comparison.groups.caption")}
        columns={columns}
        rows={groups}
        rowKey={({ group }) => group}
        empty={<EmptyState title={t("insights:comparison.groups.empty")} />}
      />
    </Section>
  );
}
