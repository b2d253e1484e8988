import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type CampaignOverrides = {
  id?: string;
  name?: string;
  /** First and last day; null is without end. */
  startsOn?: Date;
  endsOn?: Date | null;
  /** Null is without limit of its own. */
  budgetMinor?: number | null;
  createdAt?: Date;
};

/** A campaign with its budget, running since long ago unless said otherwise. */
export function buildCampaign(overrides: CampaignOverrides = {}): Built<{ campaignId: string }> {
  const { id = "autumn", name = "Autumn", createdAt = longAgo, startsOn = createdAt } = overrides;
  const { endsOn = null, budgetMinor = null } = overrides;
  return {
    ids: { campaignId: id },
    rows: {
      rewardBudget: [{ id, name, limitMinor: budgetMinor, updatedAt: createdAt }],
      campaign: [{ id, name, startsOn, endsOn, createdAt }],
    },
  };
}

export const createCampaign = inserting(buildCampaign);
