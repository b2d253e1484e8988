import type { ExpectedValueOutput, PartsOutput } from "@worth/contracts";
import { valuePartNames, type ValuePart } from "@worth/scoring";
import { changeSearch, DefinitionFigures, Money, TextLink, VisuallyHidden } from "@worth/ui";
import { useLocation } from "react-router";
import { usePartName } from "../use-part-name.ts";
import { useAdminText } from "../use-admin-text.ts";
import { ExpectedAmount } from "./expected-amount.tsx";

type PartFiguresProps = {
  headline: PartsOutput;
  currency: string;
  /** Whether each part leads to its lines on this page. */
  hasLines: boolean;
  expected?: ExpectedValueOutput;
};

/** The four parts of a headline value side by side, with what is still to come where something is expected. */
export function PartFigures({ headline, currency, hasLines, expected }: PartFiguresProps) {
  const t = useAdminText();
  const partName = usePartName();
  const { search } = useLocation();
  const linesOf = (part: ValuePart) => ({
    search: changeSearch(search, {
      part: part === "own" ? undefined : part,
      basis: undefined,
      page: undefined,
    }),
    hash: "lines",
  });
  return (
    <DefinitionFigures
      figures={valuePartNames.map((part) => ({
        part,
        label: partName(part),
        value: <Money amountMinor={headline[part]} currency={currency} precision="rounded" />,
        detail: (
          <>
            <span className="block">{t(`value:figures.${part}`)}</span>
            {expected?.kind === "expected" && (part === "own" || part === "referral") && (
              <ExpectedAmount amount={expected[part]} currency={currency} />
            )}
            {hasLines && headline[part] !== 0 && (
              <TextLink to={linesOf(part)}>
                {t("value:figures.lines")}
                <VisuallyHidden> {t("value:figures.linesOf", { part: partName(part) })}</VisuallyHidden>
              </TextLink>
            )}
          </>
        ),
      }))}
    />
  );
}
