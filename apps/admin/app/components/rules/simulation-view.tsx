import type { RewardReasonCode, RuleScopeOutput, SimulationOutput } from "@worth/contracts";
import {
  DataTable,
  DefinitionFigures,
  EmptyState,
  GainText,
  Money,
  Notice,
  Section,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useReasonWords, useScopeWords } from "./use-scope-words.ts";

type Gainer = SimulationOutput["gainers"][number];
type Counted = { code: RewardReasonCode; count: number };

type SimulationViewProps = { simulation: SimulationOutput; scope: RuleScopeOutput };

/** What a rule would have done: what it costs, who gains, and why not. */
export function SimulationView({ simulation, scope }: SimulationViewProps) {
  const t = useAdminText();
  const { date, money, number } = useFormat();
  const scopeWords = useScopeWords();
  const { currency, from, until, isNarrowed, costNowMinor, costThenMinor, contributionChangeMinor } =
    simulation;
  const { eventCount, rewardCount, costMinor, pendingCount, heldCount, gainers, refusals, limits } =
    simulation;
  return (
    <Section
      title={t("rules:simulation.title")}
      sub={[
        t("rules:simulation.sub", { from: date(from), until: date(until) }),
        ...scopeWords(scope).map((words) => t("rules:scope.only", { words })),
      ].join(" ")}
    >
      {isNarrowed && <Notice>{t("rules:simulation.narrowed", { from: date(from) })}</Notice>}
      <DefinitionFigures
        figures={[
          { label: t("rules:simulation.events"), value: number(eventCount) },
          { label: t("rules:simulation.rewards"), value: number(rewardCount) },
          {
            label: t("rules:simulation.cost"),
            value: <Money amountMinor={costMinor} currency={currency} precision="exact" />,
          },
          { label: t("rules:simulation.pending"), value: number(pendingCount) },
          { label: t("rules:simulation.held"), value: number(heldCount) },
          {
            label: t("rules:simulation.change"),
            value: (
              <GainText gained={contributionChangeMinor > 0}>
                {money(contributionChangeMinor, currency, { signed: true, precision: "exact" })}
              </GainText>
            ),
            detail: t("rules:simulation.changeHint", {
              now: money(costNowMinor, currency),
              instead: money(costThenMinor, currency),
            }),
          },
        ]}
      />
      <DataTable
        caption={t("rules:simulation.gainersCaption")}
        columns={useGainerColumns(currency)}
        rows={gainers}
        rowKey={({ customerId }) => customerId}
        empty={
          <EmptyState title={t("rules:simulation.nobody")}>
            <p>{t("rules:simulation.nobodyText")}</p>
          </EmptyState>
        }
      />
      {refusals.length > 0 && (
        <Reasons caption={t("rules:simulation.refusalsCaption")} rows={refusals} scope={scope} />
      )}
      {limits.length > 0 && (
        <Reasons caption={t("rules:simulation.limitsCaption")} rows={limits} scope={scope} />
      )}
    </Section>
  );
}

function useGainerColumns(currency: string): TableColumn<Gainer>[] {
  const t = useAdminText();
  const { number } = useFormat();
  return [
    {
      key: "customer",
      header: t("rules:simulation.gainer"),
      rowHeader: true,
      cell: ({ customerId, displayName }) => (
        <TextLink to={`/customers/${customerId}`}>{displayName}</TextLink>
      ),
    },
    {
      key: "count",
      header: t("rules:simulation.count"),
      numeric: true,
      cell: ({ rewardCount }) => number(rewardCount),
    },
    {
      key: "cost",
      header: t("rules:simulation.costColumn"),
      numeric: true,
      cell: ({ costMinor }) => <Money amountMinor={costMinor} currency={currency} precision="exact" />,
    },
  ];
}

type ReasonsProps = { caption: string; rows: readonly Counted[]; scope: RuleScopeOutput };

function Reasons({ caption, rows, scope }: ReasonsProps) {
  const t = useAdminText();
  const reasonWords = useReasonWords();
  const { number } = useFormat();
  const columns: TableColumn<Counted>[] = [
    {
      key: "reason",
      header: t("rules:simulation.reason"),
      rowHeader: true,
      cell: ({ code }) => reasonWords(code, scope),
    },
    {
      key: "times",
      header: t("rules:simulation.times"),
      numeric: true,
      cell: ({ count }) => number(count),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ code }) => code} />;
}
