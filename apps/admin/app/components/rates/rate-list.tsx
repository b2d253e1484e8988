import type { ListRatesOutput, RateOutput } from "@worth/contracts";
import {
  DataTable,
  DateText,
  EmptyState,
  FilterChips,
  Pagination,
  Section,
  Tag,
  type TableColumn,
} from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useDay } from "./use-day.ts";

/** The dated rates, newest first, by currency. */
export function RateList({ list }: { list: ListRatesOutput }) {
  const t = useAdminText();
  const chips = [
    { value: "", label: t("settingsValues:rates.list.every") },
    ...list.currencies.map(({ currency, rateCount }) => ({
      value: currency,
      label: currency,
      count: rateCount,
    })),
  ];
  return (
    <Section title={t("settingsValues:rates.list.title")} sub={t("settingsValues:rates.list.sub")}>
      {list.currencies.length > 1 && (
        <FilterChips label={t("settingsValues:rates.list.filter")} param="currency" chips={chips} />
      )}
      <DataTable
        dense
        caption={t("settingsValues:rates.list.caption")}
        columns={useColumns(list.reportingCurrency)}
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("settingsValues:rates.list.empty")}>
            {t("settingsValues:rates.list.emptyText")}
          </EmptyState>
        }
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
    </Section>
  );
}

function useColumns(currency: string): TableColumn<RateOutput>[] {
  const t = useAdminText();
  const writeDay = useDay();
  return [
    {
      key: "day",
      header: t("settingsValues:rates.list.day"),
      rowHeader: true,
      width: "nowrap",
      cell: ({ validOn }) => <time dateTime={validOn}>{writeDay(validOn)}</time>,
    },
    { key: "currency", header: t("settingsValues:rates.list.currency"), cell: (rate) => rate.currency },
    {
      key: "rate",
      header: t("settingsValues:rates.list.rate", { currency }),
      numeric: true,
      cell: ({ rate, isReplaced }) => (isReplaced ? <s>{rate}</s> : rate),
    },
    {
      key: "replaced",
      header: t("settingsValues:rates.list.state"),
      headerHidden: true,
      cell: ({ isReplaced }) => isReplaced && <Tag>{t("settingsValues:rates.list.replaced")}</Tag>,
    },
    {
      key: "recorded",
      header: t("settingsValues:rates.list.recorded"),
      width: "nowrap",
      cell: ({ recordedAt }) => <DateText at={recordedAt} style="time" />,
    },
  ];
}
