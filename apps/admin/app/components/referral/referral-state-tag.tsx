import type { ReferralState } from "@worth/contracts";
import { Tag, type TagTone } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

const tones: Record<ReferralState, TagTone> = {
  joined: "neutral",
  on_hold: "warn",
  rewarded: "accent",
  stopped: "bad",
  refused: "bad",
};

/** Where a referral stands, in a word. */
export function ReferralStateTag({ state }: { state: ReferralState }) {
  const t = useAdminText();
  return <Tag tone={tones[state]}>{t(`staffReferrals:state.${state}`)}</Tag>;
}
