import type { CustomerValueOutput } from "@worth/contracts";
import { DefinitionFigures, Money, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What is said beside the value: passed up, what their word and ideas may bring, acquisition cost avoided, what a detractor's word can reach. */
export function MemoFigures({ value: { memo, bridge, currency } }: { value: CustomerValueOutput }) {
  const t = useAdminText();
  const { number } = useFormat();
  const { expectedInfluence, expectedInnovation, acquisitionSaving, exposure } = memo;
  const amount = (amountMinor: number) => (
    <Money amountMinor={amountMinor} currency={currency} precision="rounded" />
  );
  const countOf = (count: number) => ({ count, total: number(count) });
  const figures = [
    ...(bridge.passedUpMinor === 0
      ? []
      : [
          {
            label: t("value:memo.passedUp"),
            value: amount(bridge.passedUpMinor),
            detail: t("value:memo.passedUpText"),
          },
        ]),
    ...(expectedInfluence === null
      ? []
      : [
          {
            label: t("value:memo.influence"),
            value: amount(expectedInfluence.amountMinor),
            detail: t("value:memo.influenceText", countOf(expectedInfluence.purchaseCount)),
          },
        ]),
    ...(expectedInnovation === null
      ? []
      : [
          {
            label: t("value:memo.innovation"),
            value: amount(expectedInnovation.amountMinor),
            detail: t("value:memo.innovationText", countOf(expectedInnovation.ideaCount)),
          },
        ]),
    ...(acquisitionSaving === null
      ? []
      : [
          {
            label: t("value:memo.saving"),
            value: amount(acquisitionSaving.amountMinor),
            detail: t("value:memo.savingText", { count: acquisitionSaving.customerCount }),
          },
        ]),
    ...(exposure === null
      ? []
      : [
          {
            label: t("value:memo.exposure"),
            value: amount(exposure.amountMinor),
            detail: t("value:memo.exposureText", { count: exposure.customerCount }),
          },
        ]),
  ];
  if (figures.length === 0) return null;
  return (
    <Section title={t("value:memo.title")} sub={t("value:memo.sub")}>
      <DefinitionFigures figures={figures} />
    </Section>
  );
}
