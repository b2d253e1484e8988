import type { ConcentrationOutput } from "@worth/contracts";
import { DefinitionFigures, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type Figures = NonNullable<ConcentrationOutput["figures"]>;

/** Standard errors on either side of an estimate that hold the truth 95 of 100 times. */
const standardErrorsIn95 = 1.96;

const percent = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const threeDigits = { minimumFractionDigits: 3, maximumFractionDigits: 3 };

/** How concentrated sales are, in five numbers. */
export function ConcentrationFigures({ figures }: { figures: Figures }) {
  const t = useAdminText();
  const format = useFormat();
  const { gini, giniStandardError, top1Share, top10Share, top20Share, wallyCount, wallyShareOfCustomers } =
    figures;
  const margin = standardErrorsIn95 * giniStandardError;
  const interval = {
    low: format.number(Math.max(0, gini - margin), threeDigits),
    high: format.number(Math.min(1, gini + margin), threeDigits),
  };
  const top = (label: string, share: number) => ({
    label,
    value: format.number(share, percent),
    detail: t("insights:concentration.topDetail"),
  });
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
          label: t("insights:concentration.wallys"),
          value: format.number(wallyCount),
          detail: t("insights:concentration.wallysDetail", {
            share: format.number(wallyShareOfCustomers, percent),
          }),
        },
      ]}
    />
  );
}
