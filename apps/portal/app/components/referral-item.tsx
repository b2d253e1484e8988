import type { MemberReferralOutput } from "@worth/contracts";
import { GainText, Item, Money, Steps } from "@worth/ui";
import type { ReactNode } from "react";
import { referralSteps } from "./referral-steps.ts";
import { usePortalText } from "./use-portal-text.ts";
import { useReferralWords } from "./use-referral-words.ts";

type ReferralItemProps = {
  referral: MemberReferralOutput;
  /** Below its progress: the whole story. */
  children?: ReactNode;
};

/** A friend who was recommended to: how far they have come, why, and what came of it. */
export function ReferralItem({ referral, children }: ReferralItemProps) {
  const t = usePortalText();
  const { name, nameInside, stateSentence } = useReferralWords(referral);
  const steps = referralSteps(referral.state).map((step) => ({
    label: t(`referrals:step.${step.name}`),
    state: step.state,
  }));
  return (
    <Item title={name} detail={stateSentence} end={<RewardAmount referral={referral} />}>
      <div className="grid gap-2">
        {steps.length > 0 && <Steps label={t("referrals:progress", { name: nameInside })} steps={steps} />}
        {children}
      </div>
    </Item>
  );
}

function RewardAmount({ referral: { state, rewardMinor, currency } }: { referral: MemberReferralOutput }) {
  if (!rewardMinor || state === "stopped" || state === "refused") return null;
  const isGranted = state === "rewarded";
  return (
    <GainText gained={isGranted}>
      <Money amountMinor={rewardMinor} currency={currency} signed={isGranted} />
    </GainText>
  );
}
