import type Stripe from "stripe";
import { matchesType } from "../../webhooks/match-type.ts";
import { listObjects } from "../api/list-objects.ts";
import { readBalance, showBalance } from "../play/read-balance.ts";
import { type Operation, playOperation } from "./operation.ts";

/** Events are kept for 30 days, as the service keeps them. */
const eventAgeSeconds = 30 * 24 * 3600;

/**
 * What a nightly comparison of books reads: events, the balance and its movements. As in the service, a platform
 * does not list what happened in its connected accounts; it hears of that by webhook, or looks at the account.
 */
export const bookOperations: readonly Operation[] = [
  playOperation("Events", "retrieve", (turn, _params: Stripe.EventRetrieveParams, id) =>
    turn.objects.get("event", id),
  ),
  playOperation("Events", "list", (turn, params: Stripe.EventListParams) =>
    listObjects(
      turn.objects.list("event"),
      params,
      "/v1/events",
      (event) =>
        event.account === undefined &&
        event.created > turn.nowSeconds - eventAgeSeconds &&
        (params.type === undefined || matchesType(event.type, params.type)) &&
        (params.types === undefined || params.types.some((type) => matchesType(event.type, type))),
    ),
  ),
  playOperation("Balance", "retrieve", (turn) => showBalance(readBalance(turn.objects), turn.livemode)),
  playOperation(
    "BalanceTransactions",
    "retrieve",
    (turn, _params: Stripe.BalanceTransactionRetrieveParams, id) =>
      turn.objects.get("balance_transaction", id),
  ),
  playOperation("BalanceTransactions", "list", (turn, params: Stripe.BalanceTransactionListParams) =>
    listObjects(
      turn.objects.list("balance_transaction"),
      params,
      "/v1/balance_transactions",
      (booked) =>
        (params.type === undefined || booked.type === params.type) &&
        (params.source === undefined || booked.source === params.source) &&
        (params.currency === undefined || booked.currency === params.currency),
    ),
  ),
];
