import type Stripe from "stripe";

export type CustomerBalanceTransactionInput = {
  customerId: string;
  /** Negative gives the customer credit, positive takes it or lets them owe. */
  amountMinor: number;
  endingBalanceMinor: number;
  currency: string;
  type: Stripe.CustomerBalanceTransaction.Type;
  invoiceId: string | null;
  description: string | null;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

/** One change of a customer's credit balance. */
export const buildCustomerBalanceTransaction = (
  id: string,
  input: CustomerBalanceTransactionInput,
): Stripe.CustomerBalanceTransaction => ({
  id,
  object: "customer_balance_transaction",
  amount: input.amountMinor,
  checkout_session: null,
  created: input.nowSeconds,
  credit_note: null,
  currency: input.currency,
  customer: input.customerId,
  customer_account: null,
  description: input.description,
  ending_balance: input.endingBalanceMinor,
  invoice: input.invoiceId,
  livemode: false,
  metadata: input.metadata,
  type: input.type,
});
