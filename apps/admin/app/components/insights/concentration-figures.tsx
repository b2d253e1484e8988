import type { ConcentrationOutput, SpreadOutput } from "@worth/contracts";
import { DefinitionFigures, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { percent } from "./lever-digits.ts";

/** Standard errors on either side of an estimate that hold the truth 95 of 100 times. */
const standardErrorsIn95 = 1.96;

const threeDigits = { minimumFractionDigits: 3, maximumFractionDigits: 3 };

export type SpreadProps = { concentration: ConcentrationOutput; spread: SpreadOutput };

/** How concentrated something is, in five numbers. */
export function ConcentrationFigures({ concentration: { measure }, spread }: SpreadProps) {
  const t = useAdminText();
  const format = useFormat();
  const { gini, giniStandardError, top1Share, top10Share, top20Share, keyCount, customerCount } = spread;
  const margin = standardErrorsIn95 * giniStandardError;
  const interval = {
    low: format.number(Math.max(0, gini - margin), threeDigits),
    high: format.number(Math.min(1, gini + margin), threeDigits),
  };
  const of = t(`insights:concentration.of.${measure}`);
  const top = (label: string, share: number) => ({ label, value: format.number(share, percent), detail: of });
  return (
    <DefinitionFigures
      figures={[
        top(t("insights:concentration.top1"), top1Share),
        top(t("insights:concentration.top10"), top10Share),
        top(t("insights:concentration.top20"), top20Share),
        {
          label: t("insights:concentration.gini"),
          value: format.number(gini, threeDigits),
          detail: t("insights:concentration.giniDetail", interval),
        },
        {
          label: t(`insights:concentration.key.${measure}`),
          value: format.number(keyCount),
          detail: t("insights:concentration.keyDetail", {
            share: format.number(keyCount / customerCount, percent),
            of,
          }),
        },
      ]}
    />
  );
}
