import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";
import { formatAmount } from "../money/currency-amount.ts";
import { addReversal, buildTransferReversal } from "../objects/transfer.ts";
import { createId } from "../world/create-id.ts";
import type { AccountPayout } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { checkAmount } from "./check-amount.ts";
import { recordBalance } from "./record-balance.ts";

export type ReversalPlay = {
  transferId: string;
  /** Everything not reversed yet when absent. */
  amountMinor?: number | undefined;
  description?: string | undefined;
  metadata?: Stripe.Metadata | undefined;
};

/** What a connected account still holds of the money transferred to it, per currency. */
export const readAccountBalance = (
  { objects }: Pick<Turn, "objects">,
  accountId: string,
): ReadonlyMap<string, number> => {
  const held = new Map<string, number>();
  const add = (currency: string, amountMinor: number): void => {
    held.set(currency, (held.get(currency) ?? 0) + amountMinor);
  };
  for (const transfer of objects.list("transfer"))
    if (transfer.destination === accountId)
      add(transfer.currency, transfer.amount - transfer.amount_reversed);
  for (const payout of objects.list("payout"))
    if (payout.account === accountId) add(payout.currency, -payout.amount);
  return held;
};

/** The person has everything paid out to their own bank; nothing is left that could be reversed. */
export const emptyAccount = (turn: Turn, accountId: string): AccountPayout[] => {
  const account = turn.objects.get("account", accountId, "account");
  return [...readAccountBalance(turn, account.id)]
    .filter(([, amount]) => amount > 0)
    .map(([currency, amount]) => {
      const id = createId("payout");
      const payout = { id, object: "payout", account: account.id, amount, currency } as const;
      return turn.objects.put("payout", { ...payout, created: turn.nowSeconds });
    });
};

/** Takes money of a transfer back, in part or whole, as long as the connected account still has it. */
export const reverseTransfer = (turn: Turn, input: ReversalPlay): Stripe.TransferReversal => {
  const { objects, nowSeconds } = turn;
  const transfer = objects.get("transfer", input.transferId, "transfer");
  const { currency } = transfer;
  const leftMinor = transfer.amount - transfer.amount_reversed;
  if (transfer.reversed)
    throw refuse(`Transfer ${transfer.id} has already been completely reversed.`, { param: "amount" });
  const amountMinor = input.amountMinor ?? leftMinor;
  checkAmount(amountMinor);
  if (amountMinor > leftMinor) {
    throw refuse(
      `Reversal amount (${formatAmount(amountMinor, currency)}) is greater than unreversed amount on transfer (${formatAmount(leftMinor, currency)})`,
      { param: "amount" },
    );
  }
  const destination = typeof transfer.destination === "string" ? transfer.destination : "";
  if (amountMinor > (readAccountBalance(turn, destination).get(currency) ?? 0)) {
    throw refuse("The connected account has insufficient available funds to complete this reversal.", {
      code: "balance_insufficient",
    });
  }
  const id = createId("transfer_reversal");
  const booked = recordBalance(turn, {
    type: "transfer_refund",
    reportingCategory: "transfer_reversal",
    amountMinor,
    feeMinor: 0,
    currency,
    sourceId: id,
    description: input.description ?? `REFUND FOR TRANSFER (${transfer.id})`,
  });
  const reversal = objects.put(
    "transfer_reversal",
    buildTransferReversal(id, {
      transfer,
      amountMinor,
      balanceTransactionId: booked.id,
      metadata: input.metadata ?? {},
      nowSeconds,
    }),
  );
  const changed = objects.put("transfer", addReversal(transfer, reversal));
  turn.tell("transfer.reversed", changed, {
    amount_reversed: transfer.amount_reversed,
    reversed: transfer.reversed,
  });
  return reversal;
};
