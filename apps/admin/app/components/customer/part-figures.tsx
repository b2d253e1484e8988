import type { PartsOutput } from "@worth/contracts";
import { valuePartNames } from "@worth/scoring";
import { DefinitionFigures, Money, TextLink, VisuallyHidden } from "@worth/ui";
import { usePartName } from "../use-part-name.ts";
import { useAdminText } from "../use-admin-text.ts";

type PartFiguresProps = {
  headline: PartsOutput;
  currency: string;
  /** Whether each part leads to its lines on this page. */
  hasLines: boolean;
};

/** The four parts of a headline value side by side. */
export function PartFigures({ headline, currency, hasLines }: PartFiguresProps) {
  const t = useAdminText();
  const partName = usePartName();
  return (
    <DefinitionFigures
      figures={valuePartNames.map((part) => ({
        part,
        label: partName(part),
        value: <Money amountMinor={headline[part]} currency={currency} precision="rounded" />,
        detail: (
          <>
            <span className="block">{t(`value:figures.${part}`)}</span>
            {hasLines && headline[part] !== 0 && (
              <TextLink to={{ search: part === "own" ? "" : `part=${part}`, hash: "lines" }}>
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
