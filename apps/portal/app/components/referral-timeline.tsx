import type { MemberReferralOutput } from "@worth/contracts";
import { DateText, Timeline, useFormat } from "@worth/ui";
import { timelineSteps, type TimelineStep } from "./timeline-steps.ts";
import { usePortalText } from "./use-portal-text.ts";
import { useReferralWords } from "./use-referral-words.ts";
import { useRootData } from "./use-root-data.ts";

/** What happened to a referral and what is still to come, folded away until asked for. */
export function ReferralTimeline({ referral }: { referral: MemberReferralOutput }) {
  const t = usePortalText();
  const { name, nameInside } = useReferralWords(referral);
  const label = t("referrals:timeline.label", { name: nameInside });
  const titleOf = useTitles(name);
  const detailOf = useDetails(referral);
  const entries = timelineSteps(referral).map((step, index) => ({
    key: `${index}-${step.kind}`,
    title: titleOf(step),
    state: step.state,
    when: step.occurredAt === null ? undefined : <DateText at={step.occurredAt} style="short" />,
    detail: detailOf(step),
  }));
  return (
    <details>
      <summary className="w-fit py-1 text-sm font-medium text-accent">{label}</summary>
      <div className="pt-3">
        <Timeline label={label} entries={entries} />
      </div>
    </details>
  );
}

function useTitles(name: string): (step: TimelineStep) => string {
  const t = usePortalText();
  return ({ kind, occurredAt }) => {
    const isAhead = occurredAt === null;
    switch (kind) {
      case "joined":
        return t("referrals:timeline.joined", { name });
      case "bought":
        return t(isAhead ? "referrals:timeline.nextBought" : "referrals:timeline.bought", { name });
      case "held":
        return t(isAhead ? "referrals:timeline.nextHeld" : "referrals:timeline.held");
      case "rewarded":
        return t(isAhead ? "referrals:timeline.nextRewarded" : "referrals:timeline.rewarded");
      case "stopped":
        return t("referrals:timeline.stopped");
      case "refused":
        return t("referrals:timeline.refused");
    }
  };
}

/** The reason of a stop, the end of a hold; nothing for lines that speak for themselves. */
function useDetails({ holdUntil }: MemberReferralOutput): (step: TimelineStep) => string | undefined {
  const t = usePortalText();
  const { date } = useFormat();
  const count = useRootData().programme.refundWindowDays;
  return ({ reason, state }) => {
    if (reason !== null) return t(`referrals:refused.${reason}.referrer`);
    if (state !== "held" || holdUntil === null) return undefined;
    return t("referrals:timeline.heldDetail", { date: date(holdUntil), count });
  };
}
