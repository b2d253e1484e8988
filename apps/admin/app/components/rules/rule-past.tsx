import type { RuleDecisionOutput, RuleDetailOutput } from "@worth/contracts";
import { DataTable, DateText, EmptyState, Section, TextLink, type TableColumn } from "@worth/ui";
import { useAmount } from "../ledger/use-amount.ts";
import { useAdminText } from "../use-admin-text.ts";
import { useOfferedWords } from "./rule-words.ts";
import { useReasonWords, useScopeWords } from "./use-scope-words.ts";

type Version = RuleDetailOutput["versions"][number];

/** What the rule said before, and what it decided lately. */
export function RulePast({ rule }: { rule: RuleDetailOutput }) {
  const t = useAdminText();
  return (
    <>
      <Section title={t("rules:decisions.title")}>
        <DataTable
          caption={t("rules:decisions.caption")}
          columns={useDecisionColumns(rule.versions)}
          rows={rule.decisions}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t("rules:decisions.empty")}>
              <p>{t("rules:decisions.emptyText")}</p>
            </EmptyState>
          }
        />
      </Section>
      {rule.versions.length > 0 && (
        <Section title={t("rules:versions.title")}>
          <DataTable
            caption={t("rules:versions.caption")}
            columns={useVersionColumns(rule.currency)}
            rows={rule.versions}
            rowKey={({ version }) => String(version)}
          />
        </Section>
      )}
    </>
  );
}

function useDecisionColumns(versions: readonly Version[]): TableColumn<RuleDecisionOutput>[] {
  const t = useAdminText();
  const reasonWords = useReasonWords();
  const amountText = useAmount();
  const answerOf = ({ answer, unit, amount }: RuleDecisionOutput): string =>
    answer === "no" || unit === null
      ? t("rules:decisions.no")
      : t("rules:decisions.yes", {
          amount: unit === "perk" ? t("staffReferrals:detail.perk") : amountText(amount, unit),
        });
  return [
    {
      key: "when",
      header: t("rules:decisions.when"),
      rowHeader: true,
      cell: ({ occurredAt }) => <DateText at={occurredAt} style="time" />,
    },
    {
      key: "who",
      header: t("rules:decisions.who"),
      cell: ({ customer }) =>
        customer === null ? (
          t("rules:decisions.nobody")
        ) : (
          <TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>
        ),
    },
    { key: "answer", header: t("rules:decisions.answer"), cell: answerOf },
    {
      key: "why",
      header: t("rules:decisions.why"),
      cell: ({ reasons, version }) => {
        const scope = versions.find((one) => one.version === version)?.scope;
        return reasons
          .flatMap(({ code }) => (code === "signal" ? [] : [reasonWords(code, scope)]))
          .join("; ");
      },
    },
  ];
}

function useVersionColumns(currency: string): TableColumn<Version>[] {
  const t = useAdminText();
  const words = useOfferedWords(currency);
  const scopeWords = useScopeWords();
  return [
    {
      key: "version",
      header: t("rules:versions.version"),
      rowHeader: true,
      cell: ({ version }) => String(version),
    },
    {
      key: "gives",
      header: t("rules:versions.gives"),
      cell: ({ offered, scope }) => [words(offered), ...scopeWords(scope)].join(", "),
    },
    {
      key: "since",
      header: t("rules:versions.since"),
      cell: ({ recordedAt }) => <DateText at={recordedAt} style="time" />,
    },
    {
      key: "by",
      header: t("rules:versions.by"),
      cell: ({ staffName }) => staffName ?? t("rules:versions.nobody"),
    },
    {
      key: "confirmed",
      header: t("rules:versions.confirmedBy"),
      cell: ({ confirmedByName }) => confirmedByName ?? t("rules:versions.nobody"),
    },
  ];
}
