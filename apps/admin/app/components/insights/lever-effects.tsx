import type { LeverEffectsOutput, LeversOutput } from "@worth/contracts";
import { DefinitionFigures, EffectBars, Money, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { leverDigits, percent } from "./lever-digits.ts";

type EffectsProps = { levers: LeversOutput; effects: LeverEffectsOutput };

/** The five effects as bars that add up to the change. */
export function LeverEffects({ levers, effects }: EffectsProps) {
  const t = useAdminText();
  const format = useFormat();
  const { before, after, currency, retainedCustomers } = levers;
  const counted = (count: number) => ({ total: format.number(count) });
  const money = (amountMinor: number | null) =>
    format.money(Math.round(amountMinor ?? 0), currency, { precision: "exact" });
  const pair = (write: (value: number | null) => string, field: PairField) => ({
    before: write(before[field]),
    after: write(after[field]),
  });
  const rows = [
    {
      label: t("insights:levers.row.acquire"),
      amountMinor: effects.acquireMinor,
      detail: t("insights:levers.row.acquireDetail", counted(after.customers - retainedCustomers)),
    },
    {
      label: t("insights:levers.row.retain"),
      amountMinor: effects.retainMinor,
      detail: t("insights:levers.row.retainDetail", counted(before.customers - retainedCustomers)),
    },
    {
      label: t("insights:levers.row.cultivate"),
      amountMinor: effects.cultivateMinor,
      detail: t(
        "insights:levers.row.cultivateDetail",
        pair((value) => format.number(value ?? 0, leverDigits), "purchasesPerCustomer"),
      ),
    },
    {
      label: t("insights:levers.row.expand"),
      amountMinor: effects.expandMinor,
      detail: t("insights:levers.row.expandDetail", pair(money, "revenuePerPurchaseMinor")),
    },
    {
      label: t("insights:levers.row.marginRate"),
      amountMinor: effects.marginRateMinor,
      detail: t(
        "insights:levers.row.marginRateDetail",
        pair((value) => format.number(value ?? 0, percent), "marginRate"),
      ),
    },
  ];
  return (
    <EffectBars
      title={t("insights:levers.chart")}
      sub={t("insights:levers.chartSub")}
      rows={rows}
      currency={currency}
      totalLabel={t("insights:levers.total")}
    />
  );
}

type PairField = "purchasesPerCustomer" | "revenuePerPurchaseMinor" | "marginRate";

/** The same by what one can do: cultivate, acquire, retain, expand. */
export function CareView({ levers: { currency }, effects }: EffectsProps) {
  const t = useAdminText();
  const figure = (name: "cultivate" | "acquire" | "retain" | "expand" | "margin", amountMinor: number) => ({
    label: t(`insights:levers.care.${name}`),
    value: <Money amountMinor={amountMinor} currency={currency} signed />,
    detail: t(`insights:levers.care.${name}Detail`),
  });
  return (
    <Section title={t("insights:levers.care.title")} sub={t("insights:levers.care.sub")}>
      <DefinitionFigures
        figures={[
          figure("cultivate", effects.cultivateMinor),
          figure("acquire", effects.acquireMinor),
          figure("retain", effects.retainMinor),
          figure("expand", effects.expandMinor),
          figure("margin", effects.marginRateMinor),
        ]}
      />
    </Section>
  );
}
