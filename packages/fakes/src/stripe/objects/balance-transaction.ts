import type Stripe from "stripe";

export type BalanceTransactionInput = {
  type: "charge" | "refund" | "refund_failure" | "adjustment" | "topup" | "transfer" | "transfer_refund";
  reportingCategory:
    | "charge"
    | "dispute"
    | "dispute_reversal"
    | "refund"
    | "refund_failure"
    | "topup"
    | "transfer"
    | "transfer_reversal";
  /** Signed: money that leaves the balance is negative. */
  amountMinor: number;
  feeMinor: number;
  currency: string;
  sourceId: string;
  description: string | null;
  nowSeconds: number;
  /** When the money can be used; at once when absent. */
  availableOn?: number | undefined;
};

/** 2.9 % and 30 minor units, the common card price, rounded half up. */
export const cardFeeMinor = (amountMinor: number): number => Math.floor((amountMinor * 29 + 500) / 1000) + 30;

export const buildBalanceTransaction = (
  id: string,
  input: BalanceTransactionInput,
): Stripe.BalanceTransaction => ({
  id,
  object: "balance_transaction",
  amount: input.amountMinor,
  available_on: input.availableOn ?? input.nowSeconds,
  balance_type: "payments",
  created: input.nowSeconds,
  currency: input.currency,
  description: input.description,
  exchange_rate: null,
  fee: input.feeMinor,
  fee_details:
    input.feeMinor === 0
      ? []
      : [
          {
            amount: input.feeMinor,
            application: null,
            currency: input.currency,
            description: input.type === "charge" ? "Stripe processing fees" : "Dispute fee",
            type: "stripe_fee",
          },
        ],
  net: input.amountMinor - input.feeMinor,
  reporting_category: input.reportingCategory,
  source: input.sourceId,
  status: "pending",
  type: input.type,
});
