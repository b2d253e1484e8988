import type { OfferedReward } from "@worth/contracts";
import type { RewardSide } from "@worth/scoring";
import { useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What a rule gives, in the words of staff. */
export function useOfferedWords(currency: string): (offered: OfferedReward) => string {
  const t = useAdminText();
  const { money, number } = useFormat();
  return (offered) => {
    switch (offered.kind) {
      case "credit":
        return t("rules:offered.credit", { amount: money(offered.amountMinor, currency) });
      case "points":
        return t("rules:offered.points", { count: offered.points, amount: number(offered.points) });
      case "credit_by_purchase":
        return offered.mostMinor === null
          ? t("rules:offered.byPurchase")
          : t("rules:offered.upTo", { amount: money(offered.mostMinor, currency) });
      case "perk":
        return t("rules:offered.perk", { name: offered.name });
    }
  };
}

/** The sentence a member of one side reads. */
export function usePreviewSentence(currency: string): (side: RewardSide, offered: OfferedReward) => string {
  const t = useAdminText();
  const { money, number } = useFormat();
  const rewardOf = (offered: OfferedReward): string => {
    switch (offered.kind) {
      case "credit":
        return money(offered.amountMinor, currency);
      case "points":
        return t("rules:offered.points", { count: offered.points, amount: number(offered.points) });
      case "credit_by_purchase":
        return offered.mostMinor === null
          ? t("rules:preview.byPurchase")
          : t("rules:preview.upTo", { amount: money(offered.mostMinor, currency) });
      case "perk":
        return offered.name;
    }
  };
  return (side, offered) => t(`rules:preview.${side}`, { reward: rewardOf(offered) });
}
