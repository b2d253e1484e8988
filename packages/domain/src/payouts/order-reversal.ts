import { lockKey, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { createPayoutEffect } from "../effects/create-payout-effect.ts";

/** Decides that a payout that arrived is taken back; false when it did not, or is being, was, or can never be taken. */
export async function orderReversal(
  transaction: Transaction,
  deps: Pick<Deps, "clock" | "jobs">,
  payoutId: string,
): Promise<boolean> {
  await lockKey(transaction, "payout_reversal", payoutId);
  const payout = await transaction.payout.findUniqueOrThrow({ where: { id: payoutId } });
  if (payout.rail === "manual" || payout.state !== "confirmed") return false;
  const standing = await transaction.effect.count({
    where: {
      kind: "payout_reversal",
      subjectId: payoutId,
      OR: [{ state: { in: ["pending", "sending", "sent"] } }, { state: "parked", error: "already_used" }],
    },
  });
  if (standing > 0) return false;
  await createPayoutEffect(transaction, deps, { kind: "payout_reversal", payoutId });
  return true;
}
