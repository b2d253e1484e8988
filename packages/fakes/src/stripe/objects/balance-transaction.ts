import type Stripe from "stripe";

export type BalanceTransactionInput = {
  type: "charge" | "refund" | "refund_failure" | "adjustment";
  reportingCategory: "charge" | "refund" | "refund_failure" | "dispute" | "dispute_reversal";
  /** Signed: money that leaves the balance is negative. */
  amountMinor: number;
  feeMinor: number;
  currency: string;
  sourceId: string;
  description: string | null;
  nowSeconds: number;
};

const settlementDelaySeconds = 2 * 24 * 3600;

/** 2.9 % and 30 minor units, the common card price, rounded half up. */
export const cardFeeMinor = (amountMinor: number): number => Math.floor((amountMinor * 29 + 500) / 1000) + 30;

export const buildBalanceTransaction = (
  id: string,
  input: BalanceTransactionInput,
): Stripe.BalanceTransaction => ({
  id,
  object: "balance_transaction",
  amount: input.amountMinor,
  available_on: input.nowSeconds + settlementDelaySeconds,
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
