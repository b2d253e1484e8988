import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { lockBudgets } from "./budgets.ts";
import { lockRewards, moveReward } from "./move-reward.ts";

type Stopping = { referralId: string; reason: string; now: Date };

/** A referral counts no longer: what it had waiting is refused, what was given stays given. */
export async function stopRewards(
  transaction: Transaction,
  actor: Actor,
  { referralId, reason, now }: Stopping,
): Promise<void> {
  await lockBudgets(transaction);
  for (const reward of await lockRewards(transaction, { referralId })) {
    if (reward.state === "granted" || reward.state === "fulfilled") continue;
    await moveReward(transaction, actor, reward, { state: "refused", amount: 0, reason, now });
  }
}
