import type Stripe from "stripe";
import { buildCustomerBalanceTransaction } from "../objects/customer-balance-transaction.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";

/** Balances of a customer without a currency of their own are kept in the account's. */
export const accountCurrency = "usd";

export type CreditChange = {
  customerId: string;
  amountMinor: number;
  currency: string;
  type: Stripe.CustomerBalanceTransaction.Type;
  invoiceId?: string | undefined;
  description?: string | undefined;
  metadata?: Stripe.Metadata | undefined;
};

/** What a customer's balance holds in one currency; negative is credit. */
export const readCredit = (
  { objects }: Pick<Turn, "objects">,
  customerId: string,
  currency: string,
): number =>
  objects
    .list("customer_balance_transaction")
    .find((changed) => changed.customer === customerId && changed.currency === currency)?.ending_balance ?? 0;

/** Books a change of the credit balance, and shows it on the customer when it is in the customer's own currency. */
export const changeCredit = (turn: Turn, change: CreditChange): Stripe.CustomerBalanceTransaction => {
  const { objects, nowSeconds } = turn;
  const customer = objects.get("customer", change.customerId, "customer");
  const endingBalanceMinor = readCredit(turn, customer.id, change.currency) + change.amountMinor;
  const booked = objects.put(
    "customer_balance_transaction",
    buildCustomerBalanceTransaction(createId("customer_balance_transaction"), {
      customerId: customer.id,
      amountMinor: change.amountMinor,
      endingBalanceMinor,
      currency: change.currency,
      type: change.type,
      invoiceId: change.invoiceId ?? null,
      description: change.description ?? null,
      metadata: change.metadata ?? {},
      nowSeconds,
    }),
  );
  const own = customer.currency ?? change.currency;
  if (own !== change.currency) return booked;
  const changed = objects.put("customer", { ...customer, currency: own, balance: endingBalanceMinor });
  turn.tell("customer.updated", changed, { balance: customer.balance, currency: customer.currency ?? null });
  return booked;
};
