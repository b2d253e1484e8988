import type { OfferedReward, ReferralOffering } from "@worth/contracts";
import { useFormat } from "@worth/ui";
import { offerKindOf, type OfferKind } from "./offer-kind.ts";
import { usePortalText } from "./use-portal-text.ts";
import { useRootData } from "./use-root-data.ts";

/** What is promised, with its amounts as people write them. */
export type Offer = { kind: OfferKind; referrer: string; friend: string };

/** What the programme promises every day, or what a campaign does. */
export function useOffer(special?: ReferralOffering): Offer {
  const { programme } = useRootData();
  const offering = special ?? programme.offering;
  const words = useOfferedWords();
  const { list } = useFormat();
  return {
    kind: offerKindOf(offering),
    referrer: list(offering.referrer.map(words)),
    friend: list(offering.friend.map(words)),
  };
}

function useOfferedWords(): (offered: OfferedReward) => string {
  const t = usePortalText();
  const { money, number } = useFormat();
  const { reportingCurrency } = useRootData().programme;
  return (offered) => {
    switch (offered.kind) {
      case "credit":
        return money(offered.amountMinor, reportingCurrency);
      case "points":
        return t("ledger:points", { count: offered.points, amount: number(offered.points) });
      case "perk":
        return offered.name;
      case "credit_by_purchase":
        return offered.mostMinor === null
          ? t("referrals:offered.byPurchase")
          : t("referrals:offered.upTo", { amount: money(offered.mostMinor, reportingCurrency) });
    }
  };
}
