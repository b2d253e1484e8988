import type { MemberReferralOutput } from "@worth/contracts";
import { useFormat } from "@worth/ui";
import { usePortalText } from "./use-portal-text.ts";
import { useRootData } from "./use-root-data.ts";

type ReferralWords = {
  /** The friend's first name, or "A friend". */
  name: string;
  /** The same inside a sentence: the first name, or "your friend". */
  nameInside: string;
  /** Where the referral stands and why, as a sentence. */
  stateSentence: string;
};

/** A referral in the words its referrer reads. */
export function useReferralWords(referral: MemberReferralOutput): ReferralWords {
  const t = usePortalText();
  const { date } = useFormat();
  const count = useRootData().programme.refundWindowDays;
  const { friendFirstName, state, reason, holdUntil, rewardMinor, steps } = referral;
  const name = friendFirstName === "" ? t("referrals:someone") : friendFirstName;
  const changedAt = steps.at(-1)?.occurredAt;
  const since = changedAt === undefined ? "" : date(changedAt);
  const sentenceOf = () => {
    if (reason !== null) return t(`referrals:refused.${reason}.referrer`);
    if (state === "on_hold" && holdUntil !== null)
      return t("referrals:state.heldUntil", { date: date(holdUntil), count });
    if (state === "rewarded")
      return rewardMinor === 0
        ? t("referrals:state.rewardedNothing")
        : t("referrals:state.rewarded", { date: since });
    return t("referrals:state.joined", { date: since });
  };
  const nameInside = friendFirstName === "" ? t("referrals:yourFriend") : friendFirstName;
  return { name, nameInside, stateSentence: sentenceOf() };
}
