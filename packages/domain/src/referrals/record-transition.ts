import { createId, staffIdOf, type Actor, type ReferralReason, type ReferralState } from "@worth/contracts";
import type { Transaction } from "@worth/db";

type Move = {
  referralId: string;
  fromState: ReferralState | null;
  toState: ReferralState;
  reason?: ReferralReason | null;
  occurredAt: Date;
  note?: string;
};

/** Appends one step to a referral's history. The referral's own row is changed by the caller, in the same transaction. */
export async function recordTransition(transaction: Transaction, actor: Actor, move: Move): Promise<void> {
  await transaction.referralTransition.create({
    data: {
      id: createId("referralTransition"),
      referralId: move.referralId,
      fromState: move.fromState,
      toState: move.toState,
      reason: move.reason ?? null,
      staffId: staffIdOf(actor),
      occurredAt: move.occurredAt,
      ...(move.note !== undefined && { note: { create: { note: move.note } } }),
    },
  });
}
