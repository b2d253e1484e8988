import { useFormat } from "@worth/ui";
import { offerKindOf, type OfferKind } from "./offer-kind.ts";
import { useRootData } from "./use-root-data.ts";

/** What the programme promises, with its amounts as people write them. */
export type Offer = { kind: OfferKind; referrer: string; friend: string };

export function useOffer(): Offer {
  const { programme } = useRootData();
  const { money } = useFormat();
  const { referrerRewardMinor, friendRewardMinor, reportingCurrency } = programme;
  return {
    kind: offerKindOf(programme),
    referrer: money(referrerRewardMinor, reportingCurrency),
    friend: money(friendRewardMinor, reportingCurrency),
  };
}
