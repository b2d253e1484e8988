import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";
import type { Turn } from "../world/turn.ts";
import { withdrawFunds } from "./move-disputed-money.ts";

/** An inquiry becomes a dispute: the same object, and now the money is taken. */
export const escalateInquiry = (turn: Turn, disputeId: string): Stripe.Dispute => {
  const inquiry = turn.objects.get("dispute", disputeId, "dispute");
  if (!["warning_needs_response", "warning_under_review"].includes(inquiry.status))
    throw refuse(`Dispute ${inquiry.id} is no open inquiry.`);
  const chargeId = typeof inquiry.charge === "string" ? inquiry.charge : inquiry.charge.id;
  const charge = turn.objects.get("charge", chargeId, "charge");
  // What was refunded while the bank was only asking is no longer disputed.
  const amountMinor = Math.min(inquiry.amount, charge.amount - charge.amount_refunded);
  if (amountMinor === 0) throw refuse(`Nothing of charge ${charge.id} is left to dispute.`);
  const { currency } = inquiry;
  const withdrawn = withdrawFunds(turn, { disputeId, chargeId, amountMinor, currency });
  const dispute = turn.objects.put("dispute", {
    ...inquiry,
    amount: amountMinor,
    balance_transactions: [...inquiry.balance_transactions, withdrawn],
    is_charge_refundable: false,
    status: "needs_response",
  });
  turn.tell("charge.dispute.updated", dispute, { amount: inquiry.amount, status: inquiry.status });
  turn.tell("charge.dispute.funds_withdrawn", dispute);
  return dispute;
};
