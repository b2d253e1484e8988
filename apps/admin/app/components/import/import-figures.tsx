import type { ImportOutput } from "@worth/contracts";
import { DefinitionFigures, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What is in the file, in four numbers. */
export function ImportFigures({ detail }: { detail: ImportOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const { state, rowCount, addedCount, knownCount, badCount, skipBadRows } = detail;
  const skipped = state === "done" && skipBadRows && badCount > 0;
  return (
    <DefinitionFigures
      figures={[
        { label: t("imports:figures.rows"), value: format.number(rowCount) },
        { label: t("imports:figures.added"), value: format.number(addedCount) },
        {
          label: t("imports:figures.known"),
          value: format.number(knownCount),
          detail: t("imports:figures.knownDetail"),
        },
        {
          label: t("imports:figures.bad"),
          value: format.number(badCount),
          detail: skipped ? t("imports:figures.skipped") : undefined,
        },
      ]}
    />
  );
}
