import type { RateDoubtOutput } from "@worth/contracts";
import { DataTable, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useDay } from "./use-day.ts";

export type DoubtTableProps = { doubts: readonly RateDoubtOutput[]; doubtCount: number };

/** Rates that are likely mistakes, each beside the one before it. */
export function DoubtTable({ doubts, doubtCount }: DoubtTableProps) {
  const t = useAdminText();
  const format = useFormat();
  const writeDay = useDay();
  const columns: TableColumn<RateDoubtOutput>[] = [
    {
      key: "rate",
      header: t("settingsValues:rates.doubts.rate"),
      rowHeader: true,
      width: "nowrap",
      cell: ({ currency, rate, validOn }) =>
        t("settingsValues:rates.doubts.pair", { currency, rate, day: writeDay(validOn) }),
    },
    {
      key: "previous",
      header: t("settingsValues:rates.doubts.previous"),
      width: "nowrap",
      cell: ({ previous: { rate, validOn } }) =>
        t("settingsValues:rates.doubts.of", { rate, day: writeDay(validOn) }),
    },
    {
      key: "why",
      header: t("settingsValues:rates.doubts.why"),
      width: "wide",
      cell: ({ reason }) => t(`settingsValues:rates.doubts.reasons.${reason}`),
    },
  ];
  return (
    <div>
      <DataTable
        dense
        caption={t("settingsValues:rates.doubts.caption")}
        columns={columns}
        rows={doubts}
        rowKey={({ currency, validOn }) => `${currency} ${validOn}`}
      />
      {doubts.length < doubtCount && (
        <p className="pt-2 text-sm text-muted">
          {t("settingsValues:rates.problems.more", { shown: format.number(doubts.length) })}
        </p>
      )}
    </div>
  );
}
