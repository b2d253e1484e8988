import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type ReferralClickOverrides = { codeId: string; occurredAt?: Date };

export function buildReferralClick(overrides: ReferralClickOverrides): Built<{ clickId: string }> {
  const { codeId, occurredAt = longAgo } = overrides;
  const id = createId("referralClick");
  return { ids: { clickId: id }, rows: { referralClick: [{ id, codeId, occurredAt }] } };
}

export const createReferralClick = inserting(buildReferralClick);
