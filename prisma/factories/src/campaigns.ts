import { createId, type MissionStepKind } from "@worth/contracts";
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
  /** The steps of its mission, in their order. */
  steps?: readonly { id?: string; kind: Exclude<MissionStepKind, "act">; title: string }[];
};

/** A campaign with its budget, running since long ago unless said otherwise. */
export function buildCampaign(overrides: CampaignOverrides = {}): Built<{ campaignId: string }> {
  const { id = "autumn", name = "Autumn", createdAt = longAgo, startsOn = createdAt } = overrides;
  const { endsOn = null, budgetMinor = null, steps = [] } = overrides;
  return {
    ids: { campaignId: id },
    rows: {
      rewardBudget: [{ id, name, limitMinor: budgetMinor, updatedAt: createdAt }],
      campaign: [{ id, name, startsOn, endsOn, createdAt }],
      missionStep: steps.map(({ id: stepId = createId("missionStep"), ...step }, index) => ({
        id: stepId,
        campaignId: id,
        position: index + 1,
        ...step,
      })),
    },
  };
}

export const createCampaign = inserting(buildCampaign);
