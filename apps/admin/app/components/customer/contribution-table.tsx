import type { ContributionOutput } from "@worth/contracts";
import { changeSearch, Section, TextLink } from "@worth/ui";
import { useLocation } from "react-router";
import { SumTable } from "../sum-table.tsx";
import { useAdminText } from "../use-admin-text.ts";

type ContributionTableProps = { contribution: ContributionOutput; currency: string };

/** The contribution as a sum: shares of margin, less serving costs, less rewards. */
export function ContributionTable({ contribution, currency }: ContributionTableProps) {
  const t = useAdminText();
  const { search } = useLocation();
  const { sharesMinor, servingCostMinor, rewardMinor, parts } = contribution;
  const steps = [
    ["shares", sharesMinor],
    ["servingCost", 0 - servingCostMinor],
    ["reward", 0 - rewardMinor],
    ["total", parts.totalMinor],
  ] as const;
  const lines = changeSearch(search, { basis: "contribution", part: undefined, page: undefined });
  return (
    <Section
      title={t("value:contribution.title")}
      sub={t("value:contribution.sub")}
      action={<TextLink to={{ search: lines, hash: "lines" }}>{t("value:figures.lines")}</TextLink>}
    >
      <SumTable
        caption={t("value:contribution.caption")}
        headers={{ step: t("value:contribution.step"), amount: t("value:contribution.amount") }}
        currency={currency}
        steps={steps.map(([key, amountMinor]) => ({
          key,
          label: t(`value:contribution.${key}`),
          amountMinor,
          isChange: key === "servingCost" || key === "reward",
          isTotal: key === "total",
        }))}
      />
    </Section>
  );
}
