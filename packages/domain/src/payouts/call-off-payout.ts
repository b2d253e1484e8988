import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { movePayout } from "./move-payout.ts";
import { returnPayout } from "./return-payout.ts";

type CallOff = { payoutId: string; actor: Actor; now: Date };

/**
 * Ends a payout for good before anything of it left: one nobody began to send, whose effect is then never sent, or one
 * that waits for a person. False when it may have left.
 */
export async function callOffPayout(
  transaction: Transaction,
  { payoutId, actor, now }: CallOff,
): Promise<boolean> {
  const move = { payoutId, reason: "given_back", actor, now } as const;
  // Whoever sends it claims the effect first; of the two only one finds it untouched.
  const { count } = await transaction.effect.updateMany({
    where: { kind: "payout", subjectId: payoutId, state: "pending", attempts: 0 },
    data: { state: "expired", settledAt: now },
  });
  if (count > 0) return movePayout(transaction, { ...move, from: "pending", to: "returned" });
  return returnPayout(transaction, move);
}
