import type { ComparisonOutput, RecommendingOutput } from "@worth/contracts";
import { DefinitionFigures, Section, ShareBar, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { nameCorrelation } from "./name-correlation.ts";
import { percent } from "./lever-digits.ts";

const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** Whether the best buyers also bring the most. */
export function RankComparison({ ranks }: { ranks: NonNullable<ComparisonOutput["ranks"]> }) {
  const t = useAdminText();
  const format = useFormat();
  const { correlation, topCount, bothCount, customerCount, isSample } = ranks;
  const sample = isSample
    ? ` ${t("insights:comparison.ranks.sample", { total: format.number(customerCount) })}`
    : "";
  return (
    <Section
      title={t(`insights:comparison.ranks.title.${nameCorrelation(correlation)}`)}
      sub={`${t("insights:comparison.ranks.sub")}${sample}`}
    >
      <DefinitionFigures
        figures={[
          {
            label: t("insights:comparison.ranks.correlation"),
            value: correlation === null ? "–" : format.number(correlation, twoDigits),
            detail: t("insights:comparison.ranks.correlationDetail"),
          },
          {
            label: t("insights:comparison.ranks.overlap"),
            value: t("insights:comparison.ranks.overlapValue", {
              both: format.number(bothCount),
              top: format.number(topCount),
            }),
            detail: t("insights:comparison.ranks.overlapDetail"),
          },
        ]}
      />
    </Section>
  );
}

type Crowds = Pick<ComparisonOutput, "members" | "others">;

/** Members held against everybody else by who recommends. */
export function MemberComparison({ members, others }: Crowds) {
  const t = useAdminText();
  const format = useFormat();
  const row = (name: "members" | "others", crowd: NonNullable<RecommendingOutput>) => ({
    label: t(`insights:comparison.members.${name}`),
    share: crowd.share,
    text: t("insights:comparison.members.text", {
      share: format.number(crowd.share, percent),
      low: format.number(crowd.low, percent),
      high: format.number(crowd.high, percent),
      count: crowd.recommendingCount,
      total: format.number(crowd.customerCount),
    }),
  });
  if (members === null && others === null) return null;
  return (
    <ShareBar
      title={t(`insights:comparison.members.title.${compareCrowds(members, others)}`)}
      sub={t("insights:comparison.members.sub")}
      rows={[...(members ? [row("members", members)] : []), ...(others ? [row("others", others)] : [])]}
    />
  );
}

/** Only intervals that do not touch tell two shares apart. */
function compareCrowds(members: RecommendingOutput, others: RecommendingOutput) {
  if (members === null) return "nobody";
  if (others === null) return "everybody";
  if (members.low > others.high) return "more";
  return members.high < others.low ? "less" : "alike";
}
