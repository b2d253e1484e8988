import type { Actor, MissionStepKind } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { RewardTrigger } from "@worth/scoring";
import type { RewardHappening } from "../rewards/reward-happening.ts";
import { rewardSteps } from "./reward-steps.ts";

/** By which step of a mission an event is counted; what nobody does on purpose is none. */
const kinds: Partial<Record<RewardTrigger, MissionStepKind>> = {
  referral_qualified: "refer",
  review_submitted: "review",
  feedback_given: "feedback",
  mention_approved: "mention",
  act_approved: "act",
};

/** Does the steps of missions that an event is. */
export async function completeStepsOf(
  transaction: Transaction,
  clock: { now: Date },
  actor: Actor,
  { trigger, parties, actTypeId, campaignId, occurredAt }: RewardHappening,
): Promise<void> {
  const kind = kinds[trigger];
  const customerId = kind === "refer" ? parties.referrer : parties.actor;
  if (kind === undefined || customerId === undefined) return;
  await rewardSteps(transaction, clock, actor, { customerId, kind, actTypeId, campaignId, occurredAt });
}
