import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { completeStepsOf } from "../missions/complete-steps-of.ts";
import { decideEvent } from "./decide-event.ts";
import type { RewardHappening } from "./reward-happening.ts";

/**
 * The one door to a reward: the rules decide about what happened, and about every step of a mission that it did.
 * However often an event is told, it is decided once.
 */
export async function recordRewardEvent(
  transaction: Transaction,
  clock: { now: Date },
  actor: Actor,
  happening: RewardHappening,
): Promise<void> {
  await decideEvent(transaction, clock, actor, happening);
  await completeStepsOf(transaction, clock, actor, happening);
}
