import { createId } from "@worth/contracts";
import { buildCampaign, buildRewardRule } from "@worth/factories";
import type { Story } from "../story/story.ts";

export const trailsId = "new-trails";

/**
 * A campaign that runs: friends who come by its links get points beside what every friend gets, and members for each
 * step of its mission.
 */
export function addTrails({ add, daysAgo }: Story): void {
  const createdAt = daysAgo(20);
  const name = "New trails";
  add(
    buildCampaign({
      id: trailsId,
      name,
      createdAt,
      startsOn: daysAgo(14),
      endsOn: daysAgo(-46),
      budgetMinor: 2_000_00,
      steps: [
        { kind: "refer", title: "Take a friend to a new trail" },
        { kind: "review", title: "Say how your gear did on it" },
        { kind: "answer", title: "Help somebody choose" },
      ],
    }),
  );
  add(
    buildRewardRule({
      id: createId("rewardRule"),
      name: "Points for friends of New trails",
      createdAt,
      body: {
        side: "friend",
        amount: { kind: "points", points: 300 },
        conditions: { campaignId: trailsId },
      },
    }),
  );
  add(
    buildRewardRule({
      id: createId("rewardRule"),
      name: "Points for a step of New trails",
      createdAt,
      body: {
        trigger: "mission_step_done",
        side: "actor",
        amount: { kind: "points", points: 50 },
        conditions: { campaignId: trailsId },
      },
    }),
  );
}
