import type { BroughtQualityOutput } from "@worth/contracts";
import { Notice, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

const tones = { false_fans: "warn", stay: "success", mixed: "info", too_few: "info" } as const;

/** Whether the people somebody brought came back, in numbers with their sample, and what they contribute. */
export function BroughtQuality({ brought, currency }: { brought: BroughtQualityOutput; currency: string }) {
  const t = useAdminText();
  const format = useFormat();
  const { sampleSize, settleDays, cameBackCount, interval, contributionMinor, verdict } = brought;
  const amount = format.money(contributionMinor, currency, { precision: "rounded" });
  const stayed =
    interval === null
      ? t("customers:referrals.quality.noSample", { days: settleDays })
      : t("customers:referrals.quality.sample", {
          count: sampleSize,
          days: settleDays,
          cameBack: cameBackCount,
          low: format.share(interval.low),
          high: format.share(interval.high),
        });
  return (
    <Notice tone={tones[verdict]} title={t(`customers:referrals.quality.${verdict}`)}>
      <p>
        {stayed} {t("customers:referrals.quality.contribution", { amount })}
      </p>
    </Notice>
  );
}
