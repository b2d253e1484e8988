import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";
import type { Turn } from "../world/turn.ts";
import { recordBalance } from "./record-balance.ts";

/** The customer's bank sends a refund back: the money returns and the charge counts as less refunded again. */
export const failRefund = (turn: Turn, refundId: string): Stripe.Refund => {
  const { objects } = turn;
  const refund = objects.get("refund", refundId, "refund");
  if (refund.status !== "succeeded") throw refuse(`Refund ${refund.id} has already failed.`);
  const chargeId = typeof refund.charge === "string" ? refund.charge : "";
  const charge = objects.get("charge", chargeId, "charge");
  const booked = recordBalance(turn, {
    type: "refund_failure",
    reportingCategory: "refund_failure",
    amountMinor: refund.amount,
    feeMinor: 0,
    currency: refund.currency,
    sourceId: refund.id,
    description: "REFUND FAILURE",
  });
  const failed = objects.put("refund", {
    ...refund,
    status: "failed",
    failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: booked.id,
  });
  objects.put("charge", {
    ...charge,
    amount_refunded: charge.amount_refunded - refund.amount,
    refunded: false,
  });
  const previous = { status: refund.status };
  turn.tell("refund.updated", failed, previous);
  turn.tell("refund.failed", failed);
  turn.tell("charge.refund.updated", failed, previous);
  return failed;
};
