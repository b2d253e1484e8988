import type { RejectedShareOutput } from "@worth/contracts";
import { DataTable, Section, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** Whether some stars are rejected more often than others: moderation that follows them says so here. */
export function RejectedShares({ shares }: { shares: RejectedShareOutput[] }) {
  const t = useAdminText();
  const { number, share, list } = useFormat();
  const { finding, stars } = findingOf(shares);
  const named = list(stars.map((count) => t("reviews:starsShort", { count })));
  const columns: TableColumn<RejectedShareOutput>[] = [
    {
      key: "stars",
      header: t("reviews:staff.shares.stars"),
      rowHeader: true,
      cell: ({ stars }) => t("reviews:starsShort", { count: stars }),
    },
    {
      key: "decided",
      header: t("reviews:staff.shares.decided"),
      numeric: true,
      cell: ({ decidedCount }) => number(decidedCount),
    },
    {
      key: "rejected",
      header: t("reviews:staff.shares.rejected"),
      numeric: true,
      cell: ({ rejectedCount }) => number(rejectedCount),
    },
    {
      key: "share",
      header: t("reviews:staff.shares.share"),
      numeric: true,
      cell: ({ share: found }) =>
        found === null
          ? t("reviews:staff.shares.none")
          : t("reviews:staff.shares.range", {
              share: share(found.share),
              low: share(found.low),
              high: share(found.high),
            }),
    },
  ];
  return (
    <Section
      title={t(`reviews:staff.shares.title.${finding}`, { stars: named })}
      sub={t(`reviews:staff.shares.sub.${finding}`)}
    >
      <DataTable
        caption={t("reviews:staff.shares.caption")}
        columns={columns}
        rows={shares}
        rowKey={({ stars }) => String(stars)}
      />
    </Section>
  );
}

type Finding = { finding: "undecided" | "even" | "more"; stars: number[] };

/** What the shares say, and of which stars. */
function findingOf(shares: readonly RejectedShareOutput[]): Finding {
  const stars = shares.filter(({ isMore }) => isMore).map(({ stars: count }) => count);
  if (stars.length > 0) return { finding: "more", stars };
  return { finding: shares.every(({ share }) => share === null) ? "undecided" : "even", stars };
}
