import type Stripe from "stripe";
import type { Turn } from "../world/turn.ts";
import { recordBalance } from "./record-balance.ts";

/** What the bank takes for a dispute, won or lost. */
const disputeFeeMinor = 1500;

export type DisputedMoney = { disputeId: string; chargeId: string; amountMinor: number; currency: string };

/** The bank takes the disputed money, and its fee, when the dispute opens. */
export const withdrawFunds = (turn: Turn, money: DisputedMoney): Stripe.BalanceTransaction =>
  recordBalance(turn, {
    type: "adjustment",
    reportingCategory: "dispute",
    amountMinor: -money.amountMinor,
    feeMinor: disputeFeeMinor,
    currency: money.currency,
    sourceId: money.disputeId,
    description: `Chargeback withdrawal for ${money.chargeId}`,
  });

/** The bank gives the money of a won dispute back; it keeps its fee. */
export const reinstateFunds = (turn: Turn, dispute: Stripe.Dispute): Stripe.BalanceTransaction =>
  recordBalance(turn, {
    type: "adjustment",
    reportingCategory: "dispute_reversal",
    amountMinor: dispute.amount,
    feeMinor: 0,
    currency: dispute.currency,
    sourceId: dispute.id,
    description: "Chargeback reversal",
  });
