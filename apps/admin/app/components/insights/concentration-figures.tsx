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
  const { gini, giniStandardError, top1Share, top10Share, keyCount, customerCount } = spread;
  const { top20Share, top20StandardError } = spread;
  const intervalOf = (estimate: number, standardError: number, digits: Intl.NumberFormatOptions) => {
    const margin = standardErrorsIn95 * standardError;
    return {
      low: format.number(Math.max(0, estimate - margin), digits),
      high: format.number(Math.min(1, estimate + margin), digits),
    };
  };
  const of = t(`insights:concentration.of.${measure}`);
  const top = (label: string, share: number) => ({ label, value: format.number(share, percent), detail: of });
  return (
    <DefinitionFigures
      figures={[
        top(t("insights:concentration.top1"), top1Share),
        top(t("insights:concentration.top10"), top10Share),
        {
          ...top(t("insights:concentration.top20"), top20Share),
          ...(top20StandardError !== null && {
            detail: t("insights:concentration.top20Detail", {
              of,
              ...intervalOf(top20Share, top20StandardError, percent),
            }),
          }),
        },
        {
          label: t("insights:concentration.gini"),
          value: format.number(gini, threeDigits),
          detail: t("insights:concentration.giniDetail", intervalOf(gini, giniStandardError, threeDigits)),
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
