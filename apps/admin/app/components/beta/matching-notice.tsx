import type { MatchBetaCriteriaOutput } from "@worth/contracts";
import { Notice, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** How many fit what was ticked and typed, and who some of them are. */
export function MatchingNotice({
  matching: { count, isMore, sample },
}: {
  matching: MatchBetaCriteriaOutput;
}) {
  const t = useAdminText();
  const { number } = useFormat();
  const total = number(count);
  if (count === 0) return <Notice tone="warn">{t("beta:staff.matchingNone")}</Notice>;
  const names = sample.map(({ displayName }) => displayName).join(", ");
  return (
    <Notice>
      {isMore ? t("beta:staff.matchingMore", { total }) : t("beta:staff.matching", { count, total })}{" "}
      {t("beta:staff.matchingSome", { names })}
    </Notice>
  );
}
