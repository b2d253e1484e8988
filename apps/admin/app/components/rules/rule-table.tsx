import type { RuleRowOutput, RuleState } from "@worth/contracts";
import {
  DataTable,
  EmptyState,
  Money,
  NameAndDetail,
  Tag,
  TextLink,
  useFormat,
  type TableColumn,
  type TagTone,
} from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useOfferedWords } from "./rule-words.ts";
import { useConditionWords } from "./use-condition-words.ts";

const tones = {
  draft: "neutral",
  active: "accent",
  paused: "neutral",
  archived: "neutral",
} as const satisfies Record<RuleState, TagTone>;

type RuleTableProps = { rows: readonly RuleRowOutput[]; currency: string };

/** The rules with what they give and what they gave. */
export function RuleTable({ rows, currency }: RuleTableProps) {
  const t = useAdminText();
  return (
    <DataTable
      caption={t("rules:caption")}
      columns={useColumns(currency)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("rules:heading.none")} />}
    />
  );
}

function useColumns(currency: string): TableColumn<RuleRowOutput>[] {
  const t = useAdminText();
  const { number } = useFormat();
  const words = useOfferedWords(currency);
  const conditionWords = useConditionWords(currency);
  return [
    {
      key: "name",
      header: t("rules:column.name"),
      rowHeader: true,
      cell: ({ id, name, hasDraft, version }) => (
        <NameAndDetail
          name={<TextLink to={`/rewards/rules/${id}`}>{name}</TextLink>}
          detail={hasDraft && version !== null ? t("rules:hasDraft") : undefined}
        />
      ),
    },
    {
      key: "trigger",
      header: t("rules:column.trigger"),
      cell: ({ body, scope }) => (
        <NameAndDetail
          name={t(`rules:trigger.${body.trigger}`)}
          detail={[t(`rules:side.${body.side}`), ...conditionWords(body, scope)].join(" · ")}
        />
      ),
    },
    { key: "gives", header: t("rules:column.gives"), cell: ({ offered }) => words(offered) },
    {
      key: "given",
      header: t("rules:column.given"),
      numeric: true,
      cell: ({ givenCount }) => number(givenCount),
    },
    {
      key: "cost",
      header: t("rules:column.cost"),
      numeric: true,
      cell: ({ givenCostMinor }) => <Money amountMinor={givenCostMinor} currency={currency} />,
    },
    {
      key: "state",
      header: t("rules:column.state"),
      cell: ({ state }) => <Tag tone={tones[state]}>{t(`rules:state.${state}`)}</Tag>,
    },
  ];
}
