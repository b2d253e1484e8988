import type { RunningCampaignOutput } from "@worth/contracts";
import { useFormat } from "@worth/ui";
import { usePortalText } from "./use-portal-text.ts";

/** That a link belongs to a campaign, and until when. */
export function useCampaignWords(): (campaign: RunningCampaignOutput) => string {
  const t = usePortalText();
  const { calendarDay } = useFormat();
  return ({ name, endsOn }) =>
    endsOn === null
      ? t("referrals:campaign.endless", { name })
      : t("referrals:campaign.until", { name, until: calendarDay(endsOn) });
}
