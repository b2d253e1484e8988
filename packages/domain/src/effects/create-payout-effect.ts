import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";

type PayoutEffectKind = "payout" | "payout_reversal";

/** Decides that a payout, or the taking back of one, is sent under a key of its own, in the caller's transaction. */
export async function createPayoutEffect(
  transaction: Transaction,
  { clock, jobs }: Pick<Deps, "clock" | "jobs">,
  { kind, payoutId }: { kind: PayoutEffectKind; payoutId: string },
): Promise<void> {
  const effectId = createId("effect");
  await transaction.effect.create({
    data: { id: effectId, kind, key: effectId, subjectId: payoutId, createdAt: clock.now() },
  });
  await jobs.enqueue(transaction, { name: "effect.dispatch", data: { effectId } });
}
