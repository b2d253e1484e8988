import { createId, type RuleBody } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordRewardEvent, type RewardHappening } from "@worth/domain";
import { createMember, createRewardRule } from "@worth/factories";
import { createWorld, type World } from "../../world/create-world.ts";

const actor = { kind: "system", name: "test" } as const;

/** A programme whose members get 100 points for a review, at 1 minor unit a point, unless the rule says otherwise. */
export async function startRewards(body: Partial<RuleBody> = {}) {
  const world = await createWorld();
  const { ruleId } = await createRewardRule(world.database, {
    id: createId("rewardRule"),
    name: "For a review",
    body: {
      trigger: "review_submitted",
      side: "actor",
      amount: { kind: "points", points: 100 },
      ...body,
    },
  });
  const mary = await createMember(world.database, { displayName: "Mary Sample" });
  return { ...world, world, ruleId, mary };
}

/** Tells that somebody had a review published, or something else of their own. */
export function tell(world: World, customerId: string, more: Partial<RewardHappening> = {}): Promise<void> {
  const now = world.clock.now();
  const happening: RewardHappening = {
    id: createId("act"),
    trigger: "review_submitted",
    occurredAt: now,
    parties: { actor: customerId },
    ...more,
  };
  return inTransaction(world.database, (transaction) =>
    recordRewardEvent(transaction, { now }, actor, happening),
  );
}
