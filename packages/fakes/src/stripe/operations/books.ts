import type Stripe from "stripe";
import { matchesType } from "../../webhooks/match-type.ts";
import { listObjects } from "../api/list-objects.ts";
import { refuse, refuseMissing } from "../api/refusal.ts";
import { readBalance, showBalance } from "../play/read-balance.ts";
import { readAccountBalance } from "../play/reverse-transfer.ts";
import type { WireEvent } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { type Operation, playOperation } from "./operation.ts";

/** Events are kept for 30 days, as the service keeps them. */
const eventAgeSeconds = 30 * 24 * 3600;

const maxTypes = 20;

const checkTypes = ({ delivery_success: isDelivered, type, types }: Stripe.EventListParams): void => {
  if (type !== undefined && types !== undefined)
    throw refuse("You may only specify one of these parameters: type, types.", { param: "type" });
  if ((types ?? []).length > maxTypes)
    throw refuse(`You may only specify up to ${maxTypes} types.`, { param: "types" });
  if (isDelivered !== undefined)
    throw refuse("This stand-in lists events whether delivered or not.", { param: "delivery_success" });
};

/** As in the service, a platform does not list what happened in its connected accounts, and they see only that. */
const listEvents = (turn: Turn, params: Stripe.EventListParams, accountId: string | undefined): object => {
  checkTypes(params);
  return listObjects(
    turn.objects.list("event"),
    params,
    "/v1/events",
    (event) =>
      event.account === accountId &&
      event.created > turn.nowSeconds - eventAgeSeconds &&
      (params.type === undefined || matchesType(event.type, params.type)) &&
      (params.types === undefined || params.types.some((type) => matchesType(event.type, type))),
  );
};

const findEvent = (turn: Turn, id: string, accountId: string | undefined): WireEvent => {
  const event = turn.objects.get("event", id);
  if (event.account === accountId && event.created > turn.nowSeconds - eventAgeSeconds) return event;
  throw refuseMissing("event", id);
};

const showAccountBalance = (turn: Turn, accountId: string): Stripe.Balance => {
  const held = readAccountBalance(turn, accountId);
  const totals = [...held].map(([currency, availableMinor]) => {
    return [currency, { availableMinor, pendingMinor: 0 }] as const;
  });
  return showBalance(new Map(totals), turn.livemode);
};

/** What a nightly comparison of books reads: events, the balance and its movements. */
export const bookOperations: readonly Operation[] = [
  playOperation(
    "Events",
    "retrieve",
    (turn, _params: Stripe.EventRetrieveParams, id) => findEvent(turn, id, undefined),
    (turn, _params, id, accountId) => findEvent(turn, id, accountId),
  ),
  playOperation(
    "Events",
    "list",
    (turn, params: Stripe.EventListParams) => listEvents(turn, params, undefined),
    (turn, params, _id, accountId) => listEvents(turn, params, accountId),
  ),
  playOperation(
    "Balance",
    "retrieve",
    (turn) => showBalance(readBalance(turn.objects), turn.livemode),
    (turn, _params, _id, accountId) => showAccountBalance(turn, accountId),
  ),
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
        // A payout bundles nothing here, so none has movements of its own.
        params.payout === undefined &&
        (params.type === undefined || booked.type === params.type) &&
        (params.source === undefined || booked.source === params.source) &&
        (params.currency === undefined || booked.currency === params.currency),
    ),
  ),
];
