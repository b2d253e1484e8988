import { createId } from "@worth/contracts";
import type { ReferralEvidence } from "@worth/scoring";
import { buildAttribution } from "./attributions.ts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";
import { completeProgress, type ReferralProgress } from "./referral-progress.ts";
import { rewardsOfReferral } from "./referral-rewards.ts";
import { stepsOfReferral } from "./referral-steps.ts";
import { mergeRows } from "./rows.ts";

export type ReferralOverrides = {
  id?: string;
  referrerId: string;
  refereeId: string;
  source?: "link" | "code" | "lead" | "staff";
  codeId?: string;
  leadId?: string;
  campaignId?: string;
  /** By default what the source is worth: staff confirm, a lead was worked, the rest is a link. */
  evidence?: ReferralEvidence;
  joinedAt?: Date;
  /** Who attached it, with their note. */
  staffId?: string;
  note?: string;
} & ReferralProgress;

const evidenceOf = { link: "link", code: "link", lead: "lead", staff: "confirmed" } as const;

/** A referral at any state, with its history, the attribution unless it was refused, and both sides' rewards. */
export function buildReferral(overrides: ReferralOverrides): Built<{ referralId: string }> {
  const { id = createId("referral"), referrerId, refereeId, source = "link", joinedAt = longAgo } = overrides;
  const {
    codeId = null,
    leadId = null,
    campaignId = null,
    evidence = evidenceOf[source],
    staffId = null,
    note,
  } = overrides;
  const progress = completeProgress(overrides);
  const referral = {
    id,
    referrerId,
    refereeId,
    codeId,
    leadId,
    campaignId,
    source,
    state: progress.state,
    reason: "reason" in progress ? progress.reason : null,
    createdAt: joinedAt,
    holdUntil: "holdUntil" in progress ? progress.holdUntil : null,
    qualifyingPurchaseId: "purchaseId" in progress ? progress.purchaseId : null,
  };
  const attribution =
    progress.state === "refused"
      ? {}
      : buildAttribution({ refereeId, referrerId, evidence, staffId, occurredAt: joinedAt }).rows;
  return {
    ids: { referralId: id },
    rows: mergeRows([
      { referral: [referral] },
      stepsOfReferral(id, progress, { joinedAt, staffId, note }),
      attribution,
      "purchaseId" in progress ? rewardsOfReferral({ id, referrerId, refereeId }, progress) : {},
    ]),
  };
}

export const createReferral = inserting(buildReferral);
