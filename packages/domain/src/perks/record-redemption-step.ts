import { createId, staffIdOf, type Actor, type RedemptionState } from "@worth/contracts";
import type { Transaction } from "@worth/db";

type Step = {
  redemptionId: string;
  to: RedemptionState;
  /** What staff wrote about it. */
  reason?: string;
  actor: Actor;
  now: Date;
};

/** Fact: a redemption came into a state. */
export async function recordRedemptionStep(
  transaction: Transaction,
  { redemptionId, to, reason, actor, now }: Step,
): Promise<void> {
  await transaction.redemptionStep.create({
    data: {
      id: createId("redemptionStep"),
      redemptionId,
      toState: to,
      reason: reason ?? null,
      staffId: staffIdOf(actor),
      occurredAt: now,
    },
  });
}
