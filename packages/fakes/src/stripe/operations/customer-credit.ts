import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuse, refuseMissing } from "../api/refusal.ts";
import { changeCredit } from "../play/change-credit.ts";
import { checkAmount, checkSteps, readCurrency } from "../play/check-amount.ts";
import type { Turn } from "../world/turn.ts";
import { mergeMetadata, readText } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

const create = (
  turn: Turn,
  params: Stripe.CustomerCreateBalanceTransactionParams,
  customerId: string,
): Stripe.CustomerBalanceTransaction => {
  const currency = readCurrency(params.currency);
  if (params.amount === 0) throw refuse("The amount may not be zero.", { param: "amount" });
  checkAmount(Math.abs(params.amount));
  checkSteps(params.amount, currency);
  turn.objects.get("customer", customerId);
  return changeCredit(turn, {
    customerId,
    amountMinor: params.amount,
    currency,
    type: "adjustment",
    description: params.description,
    metadata: mergeMetadata({}, params.metadata),
  });
};

const find = (turn: Turn, customerId: string, id: string): Stripe.CustomerBalanceTransaction => {
  const booked = turn.objects.get("customer_balance_transaction", id);
  if (booked.customer !== customerId) throw refuseMissing("customer_balance_transaction", id);
  return booked;
};

const update = (
  turn: Turn,
  params: Stripe.CustomerUpdateBalanceTransactionParams,
  customerId: string,
  id: string,
): Stripe.CustomerBalanceTransaction => {
  const booked = find(turn, customerId, id);
  return turn.objects.put("customer_balance_transaction", {
    ...booked,
    description: readText(params.description, booked.description),
    metadata: mergeMetadata(booked.metadata ?? {}, params.metadata),
  });
};

const list = (
  turn: Turn,
  params: Stripe.CustomerListBalanceTransactionsParams,
  customerId: string,
): object => {
  turn.objects.get("customer", customerId);
  return listObjects(
    turn.objects.list("customer_balance_transaction"),
    params,
    `/v1/customers/${customerId}/balance_transactions`,
    (booked) =>
      booked.customer === customerId && (params.invoice === undefined || booked.invoice === params.invoice),
  );
};

/** The credit a customer has for their next invoices. */
export const customerCreditOperations: readonly Operation[] = [
  playOperation("Customers", "createBalanceTransaction", create),
  playOperation("Customers", "updateBalanceTransaction", update),
  playOperation("Customers", "listBalanceTransactions", list),
  playOperation(
    "Customers",
    "retrieveBalanceTransaction",
    (turn, _params: Stripe.CustomerRetrieveBalanceTransactionParams, customerId, id) =>
      find(turn, customerId, id),
  ),
];
