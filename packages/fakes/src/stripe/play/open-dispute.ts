import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";
import { buildDispute } from "../objects/dispute.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";
import { checkAmount } from "./check-amount.ts";
import { findDispute } from "./find-dispute.ts";
import { withdrawFunds } from "./move-disputed-money.ts";

export type DisputePlay = {
  chargeId: string;
  /** Everything not refunded when absent. */
  amountMinor?: number | undefined;
  reason?: string | undefined;
  /** An inquiry moves no money. */
  isInquiry?: boolean | undefined;
};

/** Opens a dispute, which takes the money at once, or an inquiry, which takes none. */
export const openDispute = (turn: Turn, input: DisputePlay): Stripe.Dispute => {
  const { objects, nowSeconds } = turn;
  const charge = objects.get("charge", input.chargeId, "charge");
  const earlier = findDispute(turn, charge.id);
  if (earlier !== undefined && earlier.status !== "warning_closed") {
    throw refuse(`Charge ${charge.id} is already disputed.`, { code: "charge_disputed" });
  }
  const leftMinor = charge.amount - charge.amount_refunded;
  const amountMinor = input.amountMinor ?? leftMinor;
  checkAmount(amountMinor);
  if (amountMinor > leftMinor)
    throw refuse(`Only ${leftMinor} of charge ${charge.id} is left to dispute.`, { param: "amount" });
  const isInquiry = input.isInquiry ?? false;
  const id = createId("dispute");
  const withdrawn = isInquiry
    ? []
    : [withdrawFunds(turn, { disputeId: id, chargeId: charge.id, amountMinor, currency: charge.currency })];
  const dispute = objects.put(
    "dispute",
    buildDispute(id, {
      charge,
      amountMinor,
      reason: input.reason ?? "fraudulent",
      isInquiry,
      balanceTransactions: withdrawn,
      nowSeconds,
    }),
  );
  objects.put("charge", { ...charge, disputed: true });
  turn.tell("charge.dispute.created", dispute);
  if (!isInquiry) turn.tell("charge.dispute.funds_withdrawn", dispute);
  return dispute;
};
