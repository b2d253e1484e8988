import type Stripe from "stripe";
import type { WireTransfer } from "../world/kinds.ts";

export type TransferInput = {
  amountMinor: number;
  currency: string;
  destination: string;
  destinationPaymentId: string;
  balanceTransactionId: string;
  sourceTransactionId: string | null;
  transferGroup: string | null;
  description: string | null;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

const listReversals = (
  id: string,
  reversals: readonly Stripe.TransferReversal[],
): WireTransfer["reversals"] => ({
  object: "list",
  data: reversals.slice(0, 10),
  has_more: reversals.length > 10,
  url: `/v1/transfers/${id}/reversals`,
});

/** Money sent from the platform's balance to a connected account. */
export const buildTransfer = (id: string, input: TransferInput): WireTransfer => ({
  id,
  object: "transfer",
  amount: input.amountMinor,
  amount_reversed: 0,
  balance_transaction: input.balanceTransactionId,
  created: input.nowSeconds,
  currency: input.currency,
  description: input.description,
  destination: input.destination,
  destination_payment: input.destinationPaymentId,
  livemode: false,
  metadata: input.metadata,
  reversals: listReversals(id, []),
  reversed: false,
  source_transaction: input.sourceTransactionId,
  source_type: "card",
  transfer_group: input.transferGroup,
});

/** The transfer after one more reversal; newest reversals first. */
export const addReversal = (transfer: WireTransfer, reversal: Stripe.TransferReversal): WireTransfer => {
  const reversedMinor = transfer.amount_reversed + reversal.amount;
  return {
    ...transfer,
    amount_reversed: reversedMinor,
    reversed: reversedMinor === transfer.amount,
    reversals: listReversals(transfer.id, [reversal, ...transfer.reversals.data]),
  };
};

export type TransferReversalInput = {
  transfer: WireTransfer;
  amountMinor: number;
  balanceTransactionId: string;
  metadata: Stripe.Metadata;
  nowSeconds: number;
};

export const buildTransferReversal = (id: string, input: TransferReversalInput): Stripe.TransferReversal => ({
  id,
  object: "transfer_reversal",
  amount: input.amountMinor,
  balance_transaction: input.balanceTransactionId,
  created: input.nowSeconds,
  currency: input.transfer.currency,
  destination_payment_refund: `pyr_${id.slice("trr_".length)}`,
  metadata: input.metadata,
  source_refund: null,
  transfer: input.transfer.id,
});
