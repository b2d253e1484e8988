import { AppError, type MachineActor, type TellRefundInput, type ToldRefundOutput } from "@worth/contracts";
import { lockKey } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { KeyedDeps } from "../deps.ts";
import { postDifference } from "../purchases/post-difference.ts";
import { tellOfPurchase } from "../purchases/tell-of-purchase.ts";
import { settleReferral } from "../referrals/settle-referral.ts";
import { answerOnce, type MachineRequest } from "./answer-once.ts";

/**
 * A shop tells how much of an order it gave back in all. Level-triggered: told again nothing moves, and a smaller amount
 * brings back what a failed refund had taken; rewards and values follow as they do for payments of Stripe.
 * @throws AppError not_found for an order nobody told of; invalid_input for more than was paid
 */
export async function tellRefund(
  deps: KeyedDeps,
  actor: MachineActor,
  { orderId, refundedMinor }: TellRefundInput,
  request: MachineRequest,
): Promise<ToldRefundOutput> {
  return answerOnce(deps, actor, request, async (transaction) => {
    const now = deps.clock.now();
    await lockKey(transaction, "order", orderId);
    const purchase = await transaction.purchase.findUnique({
      where: { source_sourceKey: { source: "api", sourceKey: orderId } },
      select: { id: true, customerId: true, capturedMinor: true, refunds: { select: { amountMinor: true } } },
    });
    if (!purchase) throw new AppError("not_found");
    const { id: purchaseId, capturedMinor, refunds } = purchase;
    if (refundedMinor > capturedMinor)
      throw new AppError("invalid_input", { fields: { refundedMinor: "too_large" } });
    const known = refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    if (!(await postDifference(transaction, "refund", purchaseId, refundedMinor - known, now)))
      return { purchaseId, state: "known" };
    await settleReferral(transaction, { now }, { kind: "system", name: "api" }, { purchaseId });
    await recordAudit(transaction, actor, {
      action: "purchase.refund",
      subjectType: "purchase",
      subjectId: purchaseId,
      before: { refundedMinor: known },
      after: { refundedMinor },
    });
    await tellOfPurchase(transaction, deps, purchase);
    return { purchaseId, state: "changed" };
  });
}
