import { policyFields, policyNumberAt, type PolicyBody, type PolicyField } from "@worth/contracts";
import { DataTable, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { usePolicyWords } from "./use-policy-words.ts";

type Row = { field: PolicyField; value: number };

/** The numbers of the policy for people who only read them. */
export function PolicyTable({ body, currency }: { body: PolicyBody; currency: string }) {
  const t = useAdminText();
  const words = usePolicyWords(currency);
  const columns: TableColumn<Row>[] = [
    {
      key: "name",
      header: t("settingsValues:policy.table.name"),
      rowHeader: true,
      cell: ({ field }) => words.nameOf(field),
    },
    {
      key: "value",
      header: t("settingsValues:policy.table.value"),
      numeric: true,
      width: "nowrap",
      cell: ({ field, value }) => words.valueOf(value, field),
    },
    {
      key: "does",
      header: t("settingsValues:policy.table.does"),
      width: "wide",
      cell: ({ field }) => words.doesOf(field),
    },
  ];
  return (
    <DataTable
      dense
      caption={t("settingsValues:policy.table.caption")}
      columns={columns}
      rows={policyFields.map((field) => ({ field, value: policyNumberAt(body, field) }))}
      rowKey={({ field }) => field}
    />
  );
}
