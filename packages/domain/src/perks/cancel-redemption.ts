import { AppError, type CancelRedemptionInput, type MemberActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { callOffRedemption } from "./call-off-redemption.ts";

const cancelMs = 3_600_000;

/** Until when a member can call off what they ordered at this moment. */
export const cancelEnd = (orderedAt: Date): Date => new Date(orderedAt.getTime() + cancelMs);

/**
 * A member changes their mind about what they spent balance on, within an hour.
 * @throws AppError not_found, redemption_too_late, redemption_fulfilled, redemption_cancelled, redemption_under_way
 */
export async function cancelRedemption(
  { database, clock }: Deps,
  actor: MemberActor,
  { redemptionId }: CancelRedemptionInput,
): Promise<void> {
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    const redemption = await transaction.redemption.findFirst({
      where: { id: redemptionId, customerId: actor.customerId, price: { gt: 0 } },
    });
    if (!redemption) throw new AppError("not_found");
    if (redemption.state === "ordered" && cancelEnd(redemption.createdAt) < now)
      throw new AppError("redemption_too_late");
    await callOffRedemption(transaction, { redemption, actor, staffId: null, now });
  });
}
