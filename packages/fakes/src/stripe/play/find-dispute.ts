import type Stripe from "stripe";
import type { Turn } from "../world/turn.ts";

/** The newest dispute or inquiry of a charge. */
export const findDispute = (turn: Pick<Turn, "objects">, chargeId: string): Stripe.Dispute | undefined =>
  turn.objects.list("dispute").find((dispute) => dispute.charge === chargeId);

/** A dispute under way or lost keeps the money; an inquiry and a won dispute do not. */
export const holdsMoney = (dispute: Stripe.Dispute | undefined): boolean =>
  dispute !== undefined && !dispute.status.startsWith("warning_") && dispute.status !== "won";
