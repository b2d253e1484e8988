import { AppError, createId, type MemberActor, type RedeemPerkInput } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { redeem } from "../ledger/redeem.ts";
import { requestPayout } from "../payouts/request-payout.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { findObstacle } from "./find-obstacle.ts";
import { lockPerk } from "./lock-perk.ts";
import { readMemberRank } from "./member-rank.ts";
import { recordRedemptionStep } from "./record-redemption-step.ts";

type LockedPerk = NonNullable<Awaited<ReturnType<typeof lockPerk>>>;

/**
 * A member spends balance on a perk: the price out of the ledger, one piece out of the stock, and the code or credit on
 * its way, all or nothing. Asked twice with one request key, it happens once.
 * @throws AppError not_found, perk_changed, perk_not_offered, perk_tier_too_low, perk_limit_reached, perk_sold_out,
 * balance_too_low
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
    const redemptionId = createId("redemption");
    const now = deps.clock.now();
    await transaction.redemption.create({
      data: {
        id: redemptionId,
        perkId,
        customerId,
        requestKey,
        unit,
        price,
        state: "ordered",
        createdAt: now,
      },
    });
    await recordRedemptionStep(transaction, { redemptionId, to: "ordered", actor, now });
    // Before the ledger: whoever asks for a payout also takes its lock first and the account second.
    await sendOut(transaction, deps, { actor, perk, redemptionId });
    await redeem(transaction, { redemptionId, customerId, unit, amount: price, occurredAt: now });
    if (perk.stock !== null)
      await transaction.perk.update({ where: { id: perkId }, data: { stock: perk.stock - 1 } });
    return { redemptionId };
  });
}

/** Whether there is enough is for the ledger to say, which alone holds the balance. */
async function refuseObstacle(transaction: Transaction, perk: LockedPerk, customerId: string): Promise<void> {
  const obstacle = findObstacle({
    ...perk,
    leastRank: perk.leastTier?.rank ?? null,
    memberRank: await readMemberRank(transaction, customerId),
    takenCount: await transaction.redemption.count({
      where: { perkId: perk.id, customerId, state: { not: "cancelled" } },
    }),
    available: Number.POSITIVE_INFINITY,
  });
  if (obstacle === "balance_too_low") throw new AppError("balance_too_low");
  if (obstacle !== null) throw new AppError(`perk_${obstacle}`);
}

/** What the provider hands out leaves as a payout that the redemption pays for. */
async function sendOut(
  transaction: Transaction,
  deps: Deps,
  { actor, perk, redemptionId }: { actor: MemberActor; perk: LockedPerk; redemptionId: string },
): Promise<void> {
  const { fulfilment, valueMinor } = perk;
  if (fulfilment === "by_hand" || valueMinor === null) return;
  const { reportingCurrency } = await getProgrammeRow(transaction);
  await requestPayout(transaction, deps, {
    customerId: actor.customerId,
    rail: fulfilment,
    currency: reportingCurrency,
    amountMinor: valueMinor,
    funding: "redemption",
    redemptionId,
    actor,
  });
}
