import { createId } from "@worth/contracts";
import { buildRewardRule } from "@worth/factories";
import type { Story } from "../story/story.ts";

/** Since when what members say earns points. */
export const pointsSinceDays = 300;

/** What members say and think of earns points: for saying it, whatever it says. */
export function addPointRules({ add, daysAgo }: Story): void {
  for (const [name, trigger, points] of [
    ["Points for a review", "review_submitted", 150],
    ["Points for feedback", "feedback_given", 100],
    ["Points for an idea that is built", "idea_shipped", 1_000],
  ] as const)
    add(
      buildRewardRule({
        id: createId("rewardRule"),
        name,
        createdAt: daysAgo(pointsSinceDays),
        body: { trigger, side: "actor", amount: { kind: "points", points } },
      }),
    );
}
