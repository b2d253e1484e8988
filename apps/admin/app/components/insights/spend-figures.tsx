import type { ModelFitBody } from "@worth/contracts";
import { DefinitionFigures, Money, Notice, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

const threeDigits = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** What a pool spends at a time, and whether the spend model may be believed. */
export function SpendFigures({ body: { spend }, currency }: { body: ModelFitBody; currency: string }) {
  const t = useAdminText();
  const format = useFormat();
  const { params, medianMinor, correlation, warns } = spend;
  const figure = (value: number) => format.number(value, threeDigits);
  return (
    <Section title={t("insights:model.spend.title")}>
      {warns && <Notice tone="warn">{t("insights:model.spend.warns")}</Notice>}
      <DefinitionFigures
        figures={[
          {
            label: t("insights:model.spend.usual"),
            value: <Money amountMinor={medianMinor} currency={currency} precision="exact" />,
            detail: t("insights:model.spend.usualDetail"),
          },
          {
            label: t("insights:model.spend.model"),
            value: t(`insights:model.spend.${params ? "fitted" : "median"}`),
            detail: params
              ? t("insights:model.spend.fittedDetail", {
                  p: figure(params.p),
                  q: figure(params.q),
                  v: format.money(Math.round(params.v), currency),
                })
              : t("insights:model.spend.medianDetail"),
          },
          {
            label: t("insights:model.spend.correlation"),
            value: correlation === null ? "–" : format.number(correlation, twoDigits),
            detail: t("insights:model.spend.correlationDetail"),
          },
        ]}
      />
    </Section>
  );
}
