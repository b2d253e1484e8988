import { createId, staffIdOf, type Actor, type PayoutReason, type PayoutState } from "@worth/contracts";
import type { Prisma, Transaction } from "@worth/db";

type Move = {
  payoutId: string;
  from: PayoutState;
  to: PayoutState;
  reason: PayoutReason | null;
  actor: Actor;
  now: Date;
  /** What else changes with it. */
  data?: Prisma.PayoutUpdateManyMutationInput;
};

/** Takes a payout from one state to the next, with its step; false when it was not in that state any more. */
export async function movePayout(
  transaction: Transaction,
  { payoutId, from, to, reason, actor, now, data }: Move,
): Promise<boolean> {
  const isSettled = to === "confirmed" || to === "returned";
  const { count } = await transaction.payout.updateMany({
    where: { id: payoutId, state: from },
    data: { ...data, state: to, error: reason, settledAt: isSettled ? now : null },
  });
  if (count === 0) return false;
  await recordPayoutStep(transaction, { payoutId, from, to, reason, actor, now });
  return true;
}

/** Fact: a payout came into a state. */
export async function recordPayoutStep(
  transaction: Transaction,
  { payoutId, from, to, reason, actor, now }: Omit<Move, "from" | "data"> & { from: PayoutState | null },
): Promise<void> {
  await transaction.payoutStep.create({
    data: {
      id: createId("payoutStep"),
      payoutId,
      fromState: from,
      toState: to,
      reason,
      staffId: staffIdOf(actor),
      occurredAt: now,
    },
  });
}
