import { AppError, type MemberActor, type RedeemPerkInput } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { redeem } from "../ledger/redeem.ts";
import { findObstacle } from "./find-obstacle.ts";
import { lockPerk, type LockedPerk } from "./lock-perk.ts";
import { readMemberStanding } from "./member-standing.ts";
import { orderPerk } from "./order-perk.ts";

/**
 * A member spends balance on a perk: the price out of the ledger, one piece out of the stock, and the code or credit on
 * its way, all or nothing. Asked twice with one request key, it happens once.
 * @throws AppError not_found, perk_changed, perk_not_offered, perk_not_eligible, perk_tier_too_low, perk_limit_reached,
 * perk_sold_out, balance_too_low
 */
export function redeemPerk(
  deps: Deps,
  actor: MemberActor,
  { perkId, unit, price, requestKey }: RedeemPerkInput,
): Promise<{ redemptionId: string }> {
  const { customerId } = actor;
  return inTransaction(deps.database, async (transaction) => {
    const perk = await lockPerk(transaction, perkId);
    const known = await transaction.redemption.findUnique({
      where: { customerId_requestKey: { customerId, requestKey } },
      select: { id: true },
    });
    if (known) return { redemptionId: known.id };
    if (!perk || perk.state === "draft") throw new AppError("not_found");
    if (perk.unit !== unit || perk.price !== price) throw new AppError("perk_changed");
    await refuseObstacle(transaction, perk, customerId);
    const now = deps.clock.now();
    const order = { perk, customerId, requestKey, price, actor, now };
    const redemptionId = await orderPerk(transaction, deps, order);
    await redeem(transaction, { redemptionId, customerId, unit, amount: price, occurredAt: now });
    return { redemptionId };
  });
}

/** Whether there is enough is for the ledger to say, which alone holds the balance. */
async function refuseObstacle(transaction: Transaction, perk: LockedPerk, customerId: string): Promise<void> {
  const obstacle = findObstacle({
    ...perk,
    leastRank: perk.leastTier?.rank ?? null,
    ...(await readMemberStanding(transaction, customerId)),
    takenCount: await transaction.redemption.count({
      where: { perkId: perk.id, customerId, price: { gt: 0 }, state: { not: "cancelled" } },
    }),
    available: Number.POSITIVE_INFINITY,
  });
  if (obstacle === "balance_too_low") throw new AppError("balance_too_low");
  if (obstacle !== null) throw new AppError(`perk_${obstacle}`);
}
