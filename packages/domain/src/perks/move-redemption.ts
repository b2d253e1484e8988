import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { recordRedemptionStep } from "./record-redemption-step.ts";

type Move = {
  redemptionId: string;
  to: "fulfilled" | "cancelled";
  reason?: string;
  actor: Actor;
  now: Date;
};

/** Ends a redemption that is ordered, with its step; false when it had ended already. */
export async function moveRedemption(transaction: Transaction, move: Move): Promise<boolean> {
  const { count } = await transaction.redemption.updateMany({
    where: { id: move.redemptionId, state: "ordered" },
    data: { state: move.to, settledAt: move.now },
  });
  if (count === 0) return false;
  await recordRedemptionStep(transaction, move);
  return true;
}
