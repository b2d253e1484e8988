import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { recordRedemptionStep } from "./record-redemption-step.ts";

type Move = {
  redemptionId: string;
  from?: "ordered" | "fulfilled";
  to: "fulfilled" | "cancelled";
  reason?: string;
  actor: Actor;
  now: Date;
};

/** Ends a redemption that is ordered, or takes back one that was handed out, with its step; false when it was not so. */
export async function moveRedemption(
  transaction: Transaction,
  { from = "ordered", ...move }: Move,
): Promise<boolean> {
  const { count } = await transaction.redemption.updateMany({
    where: { id: move.redemptionId, state: from },
    data: { state: move.to, settledAt: move.now },
  });
  if (count === 0) return false;
  await recordRedemptionStep(transaction, move);
  return true;
}
