import type { SystemActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { lockRewards, moveReward } from "../rewards/move-reward.ts";
import { callOffRedemption } from "./call-off-redemption.ts";
import { lockPerk } from "./lock-perk.ts";
import { orderPerk } from "./order-perk.ts";

const actor: SystemActor = { kind: "system", name: "perks" };
const batchSize = 500;

/**
 * Brings redemptions to what rewards say of perks: what was granted is ordered once, what was handed out is fulfilled,
 * and what was taken back, or lost its whole purchase, before it left is called off until the reward is back. What
 * staff called off stays so, and what is on its way to the member stays.
 */
export async function settleEarnedPerks(deps: Deps): Promise<{ settledCount: number }> {
  const rewards = await deps.database.$queryRaw<{ id: string }[]>`
    SELECT reward.id
    FROM reward
    LEFT JOIN redemption ON redemption."customerId" = reward."customerId" AND redemption."requestKey" = reward.id
    LEFT JOIN payout ON payout.id = redemption."payoutId"
    WHERE reward.unit = 'perk' AND reward."perkId" IS NOT NULL AND (
      (reward.state = 'granted'
        AND ((redemption.id IS NULL AND reward.amount > 0) OR redemption.state = 'fulfilled'))
      OR ((reward.state IN ('refused', 'reversed') OR reward.amount = 0) AND redemption.state = 'ordered'
        AND (payout.id IS NULL OR payout.state IN ('pending', 'parked'))))
    ORDER BY reward.id LIMIT ${batchSize}`;
  const failures: unknown[] = [];
  for (const { id } of rewards) {
    // One that cannot be handed out holds up nobody else's.
    await inTransaction(deps.database, (transaction) => settleOne(transaction, deps, id)).catch(
      (error: unknown) => failures.push(error),
    );
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${rewards.length} perks could not be settled.`);
  return { settledCount: rewards.length };
}

async function settleOne(transaction: Transaction, deps: Deps, rewardId: string): Promise<void> {
  const [reward] = await lockRewards(transaction, { id: rewardId });
  if (!reward?.perkId) return;
  const now = deps.clock.now();
  const { customerId, state, amount } = reward;
  const redemption = await transaction.redemption.findUnique({
    where: { customerId_requestKey: { customerId, requestKey: rewardId } },
  });
  if (state === "granted" && redemption?.state === "fulfilled") {
    await moveReward(transaction, actor, reward, { state: "fulfilled", amount, reason: "handed_out", now });
  } else if (state === "granted" && amount > 0 && !redemption) {
    const perk = await lockPerk(transaction, reward.perkId);
    if (perk)
      await orderPerk(transaction, deps, { perk, customerId, requestKey: rewardId, price: 0, actor, now });
  } else if (
    redemption?.state === "ordered" &&
    (amount === 0 || state === "refused" || state === "reversed")
  ) {
    const reason = state === "refused" ? state : "reversed";
    await callOffRedemption(transaction, { redemption, actor, staffId: null, now, reason });
    // The reward may come back with its purchase, and is then handed out anew.
    await transaction.redemption.update({
      where: { id: redemption.id },
      data: { requestKey: `${rewardId}:${redemption.id}` },
    });
  }
}
