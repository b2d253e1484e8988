import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";
import { buildRefund } from "../objects/refund.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";
import { checkAmount } from "./check-amount.ts";
import { findDispute, holdsMoney } from "./find-dispute.ts";
import { recordBalance } from "./record-balance.ts";

export type RefundPlay = {
  chargeId: string;
  /** Everything that is left when absent. */
  amountMinor?: number | undefined;
  reason?: Stripe.Refund.Reason | undefined;
  metadata?: Stripe.Metadata | undefined;
};

const checkRefundable = (turn: Turn, charge: Stripe.Charge, amountMinor: number): void => {
  if (charge.refunded) {
    throw refuse(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" });
  }
  if (holdsMoney(findDispute(turn, charge.id))) {
    throw refuse(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  }
  checkAmount(amountMinor);
  const leftMinor = charge.amount - charge.amount_refunded;
  if (amountMinor > leftMinor) {
    throw refuse(
      `Refund amount (${amountMinor}) is greater than unrefunded amount on charge (${leftMinor})`,
      { param: "amount" },
    );
  }
};

/** Refunds a charge in part or whole; the charge's `amount_refunded` grows by it. */
export const refundCharge = (turn: Turn, input: RefundPlay): Stripe.Refund => {
  const { objects, nowSeconds } = turn;
  const charge = objects.get("charge", input.chargeId, "charge");
  const amountMinor = input.amountMinor ?? charge.amount - charge.amount_refunded;
  checkRefundable(turn, charge, amountMinor);
  const id = createId("refund");
  const booked = recordBalance(turn, {
    type: "refund",
    reportingCategory: "refund",
    amountMinor: -amountMinor,
    feeMinor: 0,
    currency: charge.currency,
    sourceId: id,
    description: "REFUND FOR CHARGE",
  });
  const refund = objects.put(
    "refund",
    buildRefund(id, {
      charge,
      amountMinor,
      reason: input.reason ?? null,
      metadata: input.metadata ?? {},
      balanceTransactionId: booked.id,
      nowSeconds,
    }),
  );
  const refundedMinor = charge.amount_refunded + amountMinor;
  const changed = objects.put("charge", {
    ...charge,
    amount_refunded: refundedMinor,
    refunded: refundedMinor === charge.amount,
  });
  turn.tell("refund.created", refund);
  turn.tell("charge.refunded", changed, {
    amount_refunded: charge.amount_refunded,
    refunded: charge.refunded,
  });
  return refund;
};
