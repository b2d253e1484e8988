import type { QueueItemOutput } from "@worth/contracts";
import { useAdminText } from "../use-admin-text.ts";

/** What an item is called: its referral by both sides, else the customer. */
export function useItemName(): (item: QueueItemOutput) => string {
  const t = useAdminText();
  return ({ customer, referral }) =>
    referral
      ? t("queue:of", {
          friend: referral.referee.displayName,
          referrer: referral.referrer.displayName,
        })
      : customer.displayName;
}
