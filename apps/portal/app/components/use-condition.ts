import { usePortalText } from "./use-portal-text.ts";
import { useRootData } from "./use-root-data.ts";

/** When a reward comes, in words: after the first purchase, and after the time for returning it. */
export function useCondition(): string {
  const t = usePortalText();
  const count = useRootData().programme.refundWindowDays;
  return count > 0 ? t("referrals:condition.held", { count }) : t("referrals:condition.atOnce");
}
