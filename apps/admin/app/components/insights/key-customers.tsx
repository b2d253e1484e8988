import type { ConcentrationOutput } from "@worth/contracts";
import { DataTable, Pagination, Section, TextLink, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useHeldText } from "./use-held-text.ts";

/** As many decimals in every row, so that they stand below each other. */
const percent = { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

type KeyCustomer = ConcentrationOutput["keyCustomers"]["rows"][number];

/** The fewest customers who make 80 %, by name. */
export function KeyCustomers({ concentration }: { concentration: ConcentrationOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const { keyCustomers, measure, currency } = concentration;
  const heldText = useHeldText(measure, currency);
  const columns: TableColumn<KeyCustomer>[] = [
    {
      key: "name",
      header: t("insights:concentration.column.name"),
      rowHeader: true,
      cell: ({ id, displayName }) => <TextLink to={`/customers/${id}`}>{displayName}</TextLink>,
    },
    {
      key: "held",
      header: t(`insights:concentration.measures.${measure}`),
      numeric: true,
      cell: ({ held }) => heldText(held, "exact"),
    },
    {
      key: "share",
      header: t("insights:concentration.column.share"),
      numeric: true,
      cell: ({ share }) => format.number(share, percent),
    },
  ];
  const { total, page, pageSize, rows } = keyCustomers;
  return (
    <Section
      title={t(`insights:concentration.list.${measure}`, { count: total, total: format.number(total) })}
      sub={t(`insights:concentration.listSub.${measure}`)}
    >
      <DataTable
        dense
        caption={t("insights:concentration.caption")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
      <Pagination page={page} pageSize={pageSize} totalCount={total} />
    </Section>
  );
}
