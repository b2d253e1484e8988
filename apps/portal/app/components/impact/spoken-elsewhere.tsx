import type { ImpactOutput } from "@worth/contracts";
import { Section, TextLink } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { useCounts } from "./use-counts.ts";

type SpokenElsewhereProps = Pick<ImpactOutput, "mentions"> & { days: number };

/** How far a member's word went outside our own pages. */
export function SpokenElsewhere({ mentions, days }: SpokenElsewhereProps) {
  const t = usePortalText();
  const counted = useCounts();
  const { approvedCount, audienceCount, clickCount, buyerCount } = mentions;
  if (approvedCount + clickCount + buyerCount === 0) return null;
  return (
    <Section
      title={t("impact:mentions.title")}
      action={<TextLink to="/mentions">{t("impact:mentions.all")}</TextLink>}
    >
      <p>
        {t("impact:mentions.approved", counted(approvedCount))}{" "}
        {audienceCount > 0 && t("impact:mentions.audience", counted(audienceCount))}{" "}
        {t("impact:mentions.clicks", counted(clickCount))}{" "}
        {buyerCount > 0 && t("impact:mentions.buyers", { ...counted(buyerCount), days })}
      </p>
    </Section>
  );
}
