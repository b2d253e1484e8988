import { createId } from "@worth/contracts";
import type { ReferralEvidence } from "@worth/scoring";
import { inserting, type Built } from "./built.ts";
import { momentsOf, type When } from "./moment.ts";

export type AttributionOverrides = When & {
  refereeId: string;
  /** Null: from this moment nobody brought them. */
  referrerId: string | null;
  evidence?: ReferralEvidence;
  staffId?: string | null;
};

export function buildAttribution(overrides: AttributionOverrides): Built<{ attributionId: string }> {
  const { refereeId, referrerId, evidence = "link", staffId = null } = overrides;
  const id = createId("attribution");
  return {
    ids: { attributionId: id },
    rows: { attribution: [{ id, refereeId, referrerId, evidence, staffId, ...momentsOf(overrides) }] },
  };
}

export const createAttribution = inserting(buildAttribution);
