import type { ListValueLinesOutput } from "@worth/contracts";
import { valuePartNames, type ValueBasis, type ValuePart } from "@worth/scoring";
import {
  DataTable,
  DateText,
  EmptyState,
  FilterChips,
  Money,
  Pagination,
  Section,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { usePartName } from "../use-part-name.ts";
import { LineFact } from "./line-fact.tsx";

type ValueLinesProps = {
  lines: ListValueLinesOutput;
  basis: ValueBasis;
  part: ValuePart;
};

type Line = ListValueLinesOutput["rows"][number];

/** The purchases, costs and rewards one part is made of, and their sum. */
export function ValueLines({ lines, basis, part }: ValueLinesProps) {
  const t = useAdminText();
  const partName = usePartName();
  const columns = useLineColumns(lines.currency);
  const caption = t("value:lines.caption", { part: partName(part), basis: t(`value:lines.${basis}`) });
  return (
    <Section
      title={t("value:lines.title")}
      sub={
        <span id="lines" className="scroll-mt-6">
          {caption}
        </span>
      }
    >
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <FilterChips
          label={t("value:lines.basis")}
          param="basis"
          chips={[
            { value: "", label: t("value:lines.headline") },
            { value: "net", label: t("value:lines.net") },
            { value: "contribution", label: t("value:lines.contribution") },
          ]}
        />
        <FilterChips
          label={t("value:lines.part")}
          param="part"
          chips={valuePartNames.map((name) => ({
            value: name === "own" ? "" : name,
            label: partName(name),
          }))}
        />
      </div>
      <DataTable
        dense
        caption={caption}
        columns={columns}
        rows={lines.rows}
        rowKey={(line) => `${line.fact.id} ${line.rule} ${line.counterpart?.id ?? ""} ${line.share}`}
        empty={<EmptyState title={t("value:lines.empty")}>{t("value:lines.emptyText")}</EmptyState>}
      />
      {lines.total > 0 && (
        <p className="flex justify-between gap-4 font-semibold">
          {t("value:lines.sum", { count: lines.total })}
          <Money amountMinor={lines.sumMinor} currency={lines.currency} precision="exact" />
        </p>
      )}
      <Pagination page={lines.page} pageSize={lines.pageSize} totalCount={lines.total} />
    </Section>
  );
}

function useLineColumns(currency: string): TableColumn<Line>[] {
  const t = useAdminText();
  const format = useFormat();
  return [
    {
      key: "when",
      header: t("value:lines.when"),
      width: "nowrap",
      rowHeader: true,
      cell: ({ occurredAt }) => <DateText at={occurredAt} style="short" />,
    },
    { key: "fact", header: t("value:lines.fact"), cell: ({ fact }) => <LineFact fact={fact} /> },
    {
      key: "who",
      header: t("value:lines.who"),
      cell: ({ counterpart }) =>
        counterpart ? (
          <TextLink to={`/customers/${counterpart.id}`}>{counterpart.displayName}</TextLink>
        ) : (
          t("value:lines.themselves")
        ),
    },
    {
      key: "why",
      header: t("value:lines.why"),
      width: "wide",
      cell: ({ rule }) => t(`value:lines.rule.${rule}`),
    },
    {
      key: "share",
      header: t("value:lines.share"),
      numeric: true,
      cell: ({ share }) => format.share(share, 1),
    },
    {
      key: "amount",
      header: t("value:lines.amount"),
      numeric: true,
      cell: ({ amountMinor }) => <Money amountMinor={amountMinor} currency={currency} precision="exact" />,
    },
  ];
}
