import type { LeverPeriodFigures, LeversOutput } from "@worth/contracts";
import { DataTable, Money, NameAndDetail, Section, useFormat, type TableColumn } from "@worth/ui";
import type { ReactNode } from "react";
import { useAdminText } from "../use-admin-text.ts";
import { leverDigits, percent } from "./lever-digits.ts";

type Row = {
  key: string;
  name: ReactNode;
  write: (period: LeverPeriodFigures) => ReactNode;
  /** Null where the levers could not be told apart. */
  effectMinor: number | null;
};

/** Both periods lever by lever, with what each did to the margin. */
export function LeverTable({ levers }: { levers: LeversOutput }) {
  const t = useAdminText();
  const { before, after, currency } = levers;
  const columns: TableColumn<Row>[] = [
    { key: "lever", header: t("insights:levers.table.lever"), rowHeader: true, cell: ({ name }) => name },
    {
      key: "before",
      header: t("insights:levers.table.before"),
      numeric: true,
      cell: ({ write }) => write(before),
    },
    {
      key: "after",
      header: t("insights:levers.table.after"),
      numeric: true,
      cell: ({ write }) => write(after),
    },
    {
      key: "effect",
      header: t("insights:levers.table.effect"),
      numeric: true,
      cell: ({ effectMinor }) =>
        effectMinor === null ? (
          "–"
        ) : (
          <Money amountMinor={effectMinor} currency={currency} signed precision="exact" />
        ),
    },
  ];
  return (
    <Section title={t("insights:levers.table.title")} sub={t("insights:levers.table.sub")}>
      <DataTable
        caption={t("insights:levers.table.caption")}
        columns={columns}
        rows={useRows(levers)}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}

function useRows({ before, after, currency, retainedCustomers, result }: LeversOutput): Row[] {
  const t = useAdminText();
  const format = useFormat();
  const effects = result.outcome === "split" ? result.effects : null;
  const money = (amountMinor: number | null) =>
    amountMinor === null ? (
      "–"
    ) : (
      <Money amountMinor={Math.round(amountMinor)} currency={currency} precision="exact" />
    );
  const figure = (value: number | null, options: Intl.NumberFormatOptions) =>
    value === null ? "–" : format.number(value, options);
  const retained = { total: format.number(retainedCustomers) };
  const revenue = {
    before: format.money(before.revenueMinor, currency),
    after: format.money(after.revenueMinor, currency),
  };
  return [
    {
      key: "customers",
      name: (
        <NameAndDetail
          name={t("insights:levers.table.customers")}
          detail={t("insights:levers.table.customersDetail", retained)}
        />
      ),
      write: ({ customers }) => format.number(customers),
      effectMinor: effects && effects.acquireMinor + effects.retainMinor,
    },
    {
      key: "frequency",
      name: t("insights:levers.table.purchasesPerCustomer"),
      write: ({ purchasesPerCustomer }) => figure(purchasesPerCustomer, leverDigits),
      effectMinor: effects && effects.cultivateMinor,
    },
    {
      key: "order",
      name: t("insights:levers.table.revenuePerPurchase"),
      write: ({ revenuePerPurchaseMinor }) => money(revenuePerPurchaseMinor),
      effectMinor: effects && effects.expandMinor,
    },
    {
      key: "marginRate",
      name: t("insights:levers.table.marginRate"),
      write: ({ marginRate }) => figure(marginRate, percent),
      effectMinor: effects && effects.marginRateMinor,
    },
    {
      key: "margin",
      name: (
        <NameAndDetail
          name={t("insights:levers.table.margin")}
          detail={t("insights:levers.table.revenue", revenue)}
        />
      ),
      write: ({ marginMinor }) => money(marginMinor),
      effectMinor: result.outcome === "split" ? result.changeMinor : null,
    },
  ];
}
