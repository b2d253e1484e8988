import type { Actor, RewardState } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { asksForPerson } from "./decided-amount.ts";
import { keptOf } from "./kept-of.ts";
import { lockRewards, moveReward } from "./move-reward.ts";
import type { Kept } from "./reward-happening.ts";

type Following = { purchaseId: string; kept: Kept; reason: string; now: Date };

/**
 * Brings the rewards that hang on a purchase to what is left of it. Level-triggered: refunds shrink them, one that
 * failed or a dispute that was won brings them back, and what a person refused stays refused.
 */
export async function followPurchase(
  transaction: Transaction,
  actor: Actor,
  { purchaseId, kept, reason, now }: Following,
): Promise<void> {
  for (const reward of await lockRewards(transaction, { purchaseId })) {
    if (reward.state === "refused") continue;
    const amount = keptOf(reward.promised, reward.unit, kept);
    const state = await nextState(transaction, reward, amount);
    await moveReward(transaction, actor, reward, { state, amount, reason, now });
  }
}

/** What was given stays given, of less; what waits is reversed when nothing is left, and waits again when it is back. */
async function nextState(
  transaction: Transaction,
  { id, state, decisionId }: { id: string; state: RewardState; decisionId: string | null },
  amount: number,
): Promise<RewardState> {
  if (state === "granted" || state === "fulfilled") return state;
  if (amount === 0) return "reversed";
  if (state !== "reversed") return state;
  const waited = await transaction.rewardChange.findFirst({
    where: { rewardId: id, state: { in: ["pending", "on_hold"] } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { state: true },
  });
  if (waited) return waited.state;
  // It came to nothing before it could wait: the refund was known first.
  const decision = decisionId && (await transaction.rewardDecision.findUnique({ where: { id: decisionId } }));
  return decision && asksForPerson(decision.reasons) ? "pending" : "on_hold";
}
