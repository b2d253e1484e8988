import type { RejectedShareOutput } from "@worth/contracts";
import { DataTable, Section, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** Whether few stars are rejected more often than many: moderation that follows them shows here. */
export function RejectedShares({ shares }: { shares: RejectedShareOutput[] }) {
  const t = useAdminText();
  const { number, share } = useFormat();
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
    <Section title={t("reviews:staff.shares.title")} sub={t("reviews:staff.shares.sub")}>
      <DataTable
        caption={t("reviews:staff.shares.caption")}
        columns={columns}
        rows={shares}
        rowKey={({ stars }) => String(stars)}
      />
    </Section>
  );
}
