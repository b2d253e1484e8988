import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { type Operation, playOperation } from "./operation.ts";

export const paymentOperations: readonly Operation[] = [
  playOperation("Charges", "retrieve", (turn, _params: Stripe.ChargeRetrieveParams, id) =>
    turn.objects.get("charge", id),
  ),
  playOperation("Charges", "list", (turn, params: Stripe.ChargeListParams) =>
    listObjects(
      turn.objects.list("charge"),
      params,
      "/v1/charges",
      (charge) =>
        (params.customer === undefined || charge.customer === params.customer) &&
        (params.payment_intent === undefined || charge.payment_intent === params.payment_intent) &&
        (params.transfer_group === undefined || charge.transfer_group === params.transfer_group),
    ),
  ),
  playOperation("PaymentIntents", "retrieve", (turn, _params: Stripe.PaymentIntentRetrieveParams, id) =>
    turn.objects.get("payment_intent", id),
  ),
  playOperation("PaymentIntents", "list", (turn, params: Stripe.PaymentIntentListParams) =>
    listObjects(
      turn.objects.list("payment_intent"),
      params,
      "/v1/payment_intents",
      (intent) => params.customer === undefined || intent.customer === params.customer,
    ),
  ),
];
