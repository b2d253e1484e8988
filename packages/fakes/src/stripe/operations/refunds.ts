import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuse } from "../api/refusal.ts";
import { checkSteps } from "../play/check-amount.ts";
import { refundCharge } from "../play/refund-charge.ts";
import type { Turn } from "../world/turn.ts";
import { mergeMetadata } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

const findChargeId = (turn: Turn, params: Stripe.RefundCreateParams): string => {
  if (params.charge !== undefined) return params.charge;
  if (params.payment_intent === undefined) {
    throw refuse(
      "One of the following params should be provided for this request: payment_intent or charge.",
    );
  }
  const intent = turn.objects.get("payment_intent", params.payment_intent, "payment_intent");
  return typeof intent.latest_charge === "string" ? intent.latest_charge : "";
};

const create = (turn: Turn, params: Stripe.RefundCreateParams): Stripe.Refund => {
  const chargeId = findChargeId(turn, params);
  const { currency } = turn.objects.get("charge", chargeId, "charge");
  if (params.amount !== undefined) checkSteps(params.amount, currency);
  return refundCharge(turn, {
    chargeId,
    amountMinor: params.amount,
    reason: params.reason,
    metadata: mergeMetadata({}, params.metadata),
  });
};

const update = (turn: Turn, params: Stripe.RefundUpdateParams, id: string): Stripe.Refund => {
  const old = turn.objects.get("refund", id);
  const metadata = mergeMetadata(old.metadata ?? {}, params.metadata);
  const changed = turn.objects.put("refund", { ...old, metadata });
  turn.tell("refund.updated", changed, { metadata: old.metadata });
  turn.tell("charge.refund.updated", changed, { metadata: old.metadata });
  return changed;
};

export const refundOperations: readonly Operation[] = [
  playOperation("Refunds", "update", update),
  playOperation("Refunds", "create", create),
  playOperation("Refunds", "retrieve", (turn, _params: Stripe.RefundRetrieveParams, id) =>
    turn.objects.get("refund", id),
  ),
  playOperation("Refunds", "list", (turn, params: Stripe.RefundListParams) =>
    listObjects(
      turn.objects.list("refund"),
      params,
      "/v1/refunds",
      (refund) =>
        (params.charge === undefined || refund.charge === params.charge) &&
        (params.payment_intent === undefined || refund.payment_intent === params.payment_intent),
    ),
  ),
];
