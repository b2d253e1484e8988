import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { type Operation, playOperation } from "./operation.ts";

export const disputeOperations: readonly Operation[] = [
  playOperation("Disputes", "retrieve", (turn, _params: Stripe.DisputeRetrieveParams, id) =>
    turn.objects.get("dispute", id),
  ),
  playOperation("Disputes", "list", (turn, params: Stripe.DisputeListParams) =>
    listObjects(
      turn.objects.list("dispute"),
      params,
      "/v1/disputes",
      (dispute) =>
        (params.charge === undefined || dispute.charge === params.charge) &&
        (params.payment_intent === undefined || dispute.payment_intent === params.payment_intent),
    ),
  ),
];
