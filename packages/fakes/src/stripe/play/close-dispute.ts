import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";
import type { Turn } from "../world/turn.ts";
import { reinstateFunds } from "./move-disputed-money.ts";

export type DisputeOutcome = "won" | "lost";

const openStatuses: readonly string[] = [
  "needs_response",
  "under_review",
  "warning_needs_response",
  "warning_under_review",
];

/** Ends a dispute: won gives the money back, lost keeps it away. An inquiry closes without moving money. */
export const closeDispute = (turn: Turn, disputeId: string, outcome: DisputeOutcome): Stripe.Dispute => {
  const { objects } = turn;
  const dispute = objects.get("dispute", disputeId, "dispute");
  if (!openStatuses.includes(dispute.status)) throw refuse(`Dispute ${dispute.id} is already closed.`);
  const isInquiry = dispute.status.startsWith("warning_");
  const isWon = outcome === "won" && !isInquiry;
  const closed = objects.put("dispute", {
    ...dispute,
    status: isInquiry ? "warning_closed" : outcome,
    balance_transactions: isWon
      ? [...dispute.balance_transactions, reinstateFunds(turn, dispute)]
      : dispute.balance_transactions,
  });
  turn.tell("charge.dispute.closed", closed, { status: dispute.status });
  if (isWon) turn.tell("charge.dispute.funds_reinstated", closed);
  return closed;
};
