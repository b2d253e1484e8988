import type { ListUnconvertedOutput, UnconvertedFactOutput } from "@worth/contracts";
import {
  DataTable,
  DateText,
  FilterChips,
  Money,
  NameAndDetail,
  Pagination,
  Section,
  TextLink,
  useFormat,
  VisuallyHidden,
  type TableColumn,
} from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useDay } from "./use-day.ts";

type Sum = ListUnconvertedOutput["currencies"][number];

export type LeftOutProps = { list: ListUnconvertedOutput; mayAdd: boolean };

/** What stands outside the sums for want of a rate: by currency with the next step, then fact by fact. */
export function LeftOut({ list, mayAdd }: LeftOutProps) {
  const t = useAdminText();
  const chips = [
    { value: "", label: t("settingsValues:rates.left.every") },
    ...list.currencies.map(({ currency, purchaseCount, costCount }) => ({
      value: currency,
      label: currency,
      count: purchaseCount + costCount,
    })),
  ];
  return (
    <>
      <Section title={t("settingsValues:rates.left.title")}>
        <DataTable
          caption={t("settingsValues:rates.left.caption")}
          columns={useSumColumns(mayAdd)}
          rows={list.currencies}
          rowKey={({ currency }) => currency}
        />
      </Section>
      <Section title={t("settingsValues:rates.left.listTitle")}>
        {list.currencies.length > 1 && (
          <FilterChips
            label={t("settingsValues:rates.left.filter")}
            param="without"
            pageParam="left"
            chips={chips}
          />
        )}
        <DataTable
          dense
          caption={t("settingsValues:rates.left.listCaption")}
          columns={useFactColumns()}
          rows={list.rows}
          rowKey={({ id }) => id}
        />
        <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} pageParam="left" />
      </Section>
    </>
  );
}

function useSumColumns(mayAdd: boolean): TableColumn<Sum>[] {
  const t = useAdminText();
  const format = useFormat();
  const writeDay = useDay();
  const amount = (
    key: "purchases" | "costs",
    read: (sum: Sum) => { count: number; amountMinor: number },
  ): TableColumn<Sum> => ({
    key,
    header: t(`settingsValues:rates.left.${key}`),
    numeric: true,
    cell: (sum) => {
      const { count, amountMinor } = read(sum);
      if (count === 0) return null;
      return (
        <NameAndDetail
          name={<Money amountMinor={amountMinor} currency={sum.currency} />}
          detail={t(`settingsValues:rates.left.counted.${key}`, { count, total: format.number(count) })}
        />
      );
    },
  });
  const columns: TableColumn<Sum>[] = [
    {
      key: "currency",
      header: t("settingsValues:rates.left.currency"),
      rowHeader: true,
      cell: ({ currency }) => currency,
    },
    amount("purchases", (sum) => ({ count: sum.purchaseCount, amountMinor: sum.purchasesMinor })),
    amount("costs", (sum) => ({ count: sum.costCount, amountMinor: sum.costsMinor })),
    {
      key: "first",
      header: t("settingsValues:rates.left.first"),
      width: "nowrap",
      cell: ({ firstAt }) => <DateText at={firstAt} style="short" />,
    },
    {
      key: "last",
      header: t("settingsValues:rates.left.last"),
      width: "nowrap",
      cell: ({ lastAt }) => <DateText at={lastAt} style="short" />,
    },
  ];
  const next: TableColumn<Sum> = {
    key: "next",
    header: t("settingsValues:rates.left.next"),
    cell: ({ currency, firstDay }) => (
      <TextLink to={`?${new URLSearchParams({ add: currency, on: firstDay })}#rate`}>
        {t("settingsValues:rates.left.add", { day: writeDay(firstDay) })}
        <VisuallyHidden> {t("settingsValues:rates.left.addFor", { currency })}</VisuallyHidden>
      </TextLink>
    ),
  };
  return mayAdd ? [...columns, next] : columns;
}

function useFactColumns(): TableColumn<UnconvertedFactOutput>[] {
  const t = useAdminText();
  return [
    {
      key: "customer",
      header: t("settingsValues:rates.left.customer"),
      rowHeader: true,
      cell: ({ customer: { id, displayName } }) => <TextLink to={`/customers/${id}`}>{displayName}</TextLink>,
    },
    {
      key: "kind",
      header: t("settingsValues:rates.left.kind"),
      cell: ({ kind }) => t(`settingsValues:rates.left.kinds.${kind}`),
    },
    {
      key: "when",
      header: t("settingsValues:rates.left.when"),
      width: "nowrap",
      cell: ({ occurredAt }) => <DateText at={occurredAt} style="short" />,
    },
    {
      key: "amount",
      header: t("settingsValues:rates.left.amount"),
      numeric: true,
      cell: ({ amountMinor, currency }) => <Money amountMinor={amountMinor} currency={currency} />,
    },
  ];
}
