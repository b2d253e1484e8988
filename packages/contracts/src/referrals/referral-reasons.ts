import { declineReasons, type DeclineReason } from "../queue/queue-kinds.ts";

/** Why a referral was refused. The text for each side is in the catalogues: `referrals:refused.<reason>`. */
export const refusalReasons = [
  "self_referral",
  "existing_customer",
  "second_referrer",
  "outside_window",
  "referral_circle",
] as const;

/** Why a referral that was going well stopped. */
export const stopReasons = ["refunded", "disputed", "moved_by_staff"] as const;

export type RefusalReason = (typeof refusalReasons)[number];
export type StopReason = (typeof stopReasons)[number];
export type ReferralReason = RefusalReason | StopReason | DeclineReason;

export const referralReasons = [...refusalReasons, ...stopReasons, ...declineReasons] as const;

export const referralStates = ["joined", "on_hold", "rewarded", "stopped", "refused"] as const;
export type ReferralState = (typeof referralStates)[number];

export const referralSources = ["link", "code", "lead", "staff"] as const;

export const leadStages = ["submitted", "contacted", "proposal", "won", "lost"] as const;
export type LeadStage = (typeof leadStages)[number];
