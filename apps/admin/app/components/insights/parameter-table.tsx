import type { ModelFitBody } from "@worth/contracts";
import { DataTable, NameAndDetail, Section, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText, type AdminText } from "../use-admin-text.ts";

type ParameterName = "r" | "alpha" | "a" | "b" | "s" | "beta";
type Row = { name: ParameterName; value: number; standardError: number | null };

const fourDigits = { minimumSignificantDigits: 4, maximumSignificantDigits: 4 };
const twoDigits = { minimumSignificantDigits: 2, maximumSignificantDigits: 2 };
const daysOfYear = 365;

/** The parameters of a purchase model, each with what it says and how well the purchases settle it. */
export function ParameterTable({ body }: { body: ModelFitBody }) {
  const t = useAdminText();
  const format = useFormat();
  const { purchaseParams } = body.purchase;
  const names = Object.keys(purchaseParams) as ParameterName[];
  const values: Partial<Record<ParameterName, number>> = purchaseParams;
  const rows: Row[] = names.map((name) => ({
    name,
    value: values[name] ?? 0,
    standardError: body.standardErrors?.[name] ?? null,
  }));
  const columns: TableColumn<Row>[] = [
    {
      key: "name",
      header: t("insights:model.parameters.name"),
      rowHeader: true,
      cell: ({ name }) => <NameAndDetail name={name} detail={t(`insights:model.parameters.means.${name}`)} />,
    },
    {
      key: "value",
      header: t("insights:model.parameters.value"),
      numeric: true,
      cell: ({ value }) => format.number(value, fourDigits),
    },
    {
      key: "error",
      header: t("insights:model.parameters.error"),
      numeric: true,
      cell: ({ standardError }) =>
        standardError === null
          ? t("insights:model.parameters.unsettled")
          : format.number(standardError, twoDigits),
    },
  ];
  return (
    <Section
      title={t("insights:model.parameters.title")}
      sub={`${describe(t, format, body)} ${t("insights:model.parameters.sub")}`}
    >
      <DataTable
        dense
        caption={t("insights:model.parameters.caption")}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </Section>
  );
}

/** What the parameters say of the average customer. */
function describe(t: AdminText, format: ReturnType<typeof useFormat>, { purchase }: ModelFitBody): string {
  const { r, alpha } = purchase.purchaseParams;
  const pace = t("insights:model.parameters.pace", {
    days: format.number(alpha / r, { maximumFractionDigits: 0 }),
  });
  switch (purchase.purchaseModel) {
    case "bgNbd":
    case "mbgNbd": {
      const { a, b } = purchase.purchaseParams;
      return `${pace} ${t("insights:model.parameters.stopping", { share: format.share(a / (a + b)) })}`;
    }
    case "paretoNbd": {
      const { s, beta } = purchase.purchaseParams;
      const share = format.share(1 - (beta / (beta + daysOfYear)) ** s);
      return `${pace} ${t("insights:model.parameters.lifetime", { share })}`;
    }
    case "nbd":
      return pace;
  }
}
