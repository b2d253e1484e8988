import type { ImportOutput } from "@worth/contracts";
import { Progress, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useRevalidateEvery } from "../use-revalidate-every.ts";

export type ImportProgressProps = { detail: ImportOutput; state: "checking" | "running" };

const lookAgainMs = 1_000;

/** How far the worker has come, looked at again by itself. */
export function ImportProgress({ detail: { doneCount, rowCount }, state }: ImportProgressProps) {
  const t = useAdminText();
  const format = useFormat();
  useRevalidateEvery(lookAgainMs);
  // While a file is checked for the first time nobody knows how long it is.
  const isCounted = rowCount > 0;
  const done = format.number(doneCount);
  const text = isCounted
    ? t("imports:progress.of", { done, total: format.number(rowCount) })
    : t("imports:progress.some", { done });
  return (
    <div className="max-w-xl">
      <Progress
        label={t(`imports:progress.${state}`)}
        done={isCounted ? doneCount : 0}
        total={isCounted ? rowCount : 1}
        text={text}
      />
    </div>
  );
}
