import type Stripe from "stripe";
import { refuse, refuseLack } from "../api/refusal.ts";
import { formatAmount } from "../money/currency-amount.ts";
import { buildTransfer } from "../objects/transfer.ts";
import { createId } from "../world/create-id.ts";
import type { WireTransfer } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { checkAmount, checkSteps, readCurrency } from "./check-amount.ts";
import { readBalance } from "./read-balance.ts";
import { recordBalance } from "./record-balance.ts";

export type TransferPlay = {
  /** The connected account that gets the money. */
  destination: string;
  /** All of the source's charge when absent. */
  amountMinor?: number | undefined;
  currency: string;
  /** A charge whose money is sent on before it is available. */
  sourceTransaction?: string | undefined;
  transferGroup?: string | undefined;
  description?: string | undefined;
  metadata?: Stripe.Metadata | undefined;
};

const checkDestination = (turn: Turn, destination: string): void => {
  const account = turn.objects.find("account", destination);
  if (account === undefined) {
    throw refuse(`No such destination: '${destination}'`, { code: "resource_missing", param: "destination" });
  }
  if (account.capabilities?.transfers !== "active") {
    throw refuse(
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      { code: "insufficient_capabilities_for_transfer" },
    );
  }
};

const checkFunds = (turn: Turn, amountMinor: number, currency: string): void => {
  const availableMinor = readBalance(turn.objects).get(currency)?.availableMinor ?? 0;
  if (amountMinor <= availableMinor) return;
  throw refuse(
    "You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card. See: https://stripe.com/docs/testing#available-balance",
    { code: "balance_insufficient" },
  );
};

/** All transfers from one charge together stay within it; the charge need not be available yet. */
const checkSource = (turn: Turn, charge: Stripe.Charge, amountMinor: number, currency: string): void => {
  if (charge.currency !== currency) {
    throw refuse(`The currency of the source transaction is ${charge.currency}, not ${currency}.`, {
      param: "currency",
    });
  }
  const usedMinor = turn.objects
    .list("transfer")
    .filter((transfer) => transfer.source_transaction === charge.id)
    .reduce((total, transfer) => total + transfer.amount - transfer.amount_reversed, 0);
  if (usedMinor + amountMinor <= charge.amount) return;
  throw refuse(
    `Transfers using this transaction as a source must not exceed the source amount of ${formatAmount(charge.amount, currency)}. (There are already transfers using this source, amounting to a total of ${formatAmount(usedMinor, currency)}.)`,
    { param: "amount" },
  );
};

/** A charge and the transfers made from it share a group. */
const chooseGroup = (
  turn: Turn,
  charge: Stripe.Charge | undefined,
  asked: string | undefined,
): string | null => {
  if (charge === undefined) return asked ?? null;
  if (asked !== undefined && charge.transfer_group !== null && asked !== charge.transfer_group) {
    throw refuse("The transfer_group does not match that of the source transaction.", {
      param: "transfer_group",
    });
  }
  if (charge.transfer_group !== null) return charge.transfer_group;
  const group = asked ?? `group_${charge.id}`;
  const grouped = turn.objects.put("charge", { ...charge, transfer_group: group });
  turn.tell("charge.updated", grouped, { transfer_group: null });
  return group;
};

const findAvailability = (turn: Turn, charge: Stripe.Charge | undefined): number | undefined => {
  const bookedId = charge?.balance_transaction;
  return typeof bookedId === "string"
    ? turn.objects.get("balance_transaction", bookedId).available_on
    : undefined;
};

/** Sends money of the platform's balance to a connected account. */
export const createTransfer = (turn: Turn, input: TransferPlay): WireTransfer => {
  const { objects, nowSeconds } = turn;
  const currency = readCurrency(input.currency);
  const charge =
    input.sourceTransaction === undefined
      ? undefined
      : objects.get("charge", input.sourceTransaction, "source_transaction");
  const amountMinor = input.amountMinor ?? charge?.amount;
  if (amountMinor === undefined) throw refuseLack("amount");
  checkAmount(amountMinor);
  checkSteps(amountMinor, currency);
  checkDestination(turn, input.destination);
  if (charge === undefined) checkFunds(turn, amountMinor, currency);
  else checkSource(turn, charge, amountMinor, currency);
  const id = createId("transfer");
  const booked = recordBalance(turn, {
    type: "transfer",
    reportingCategory: "transfer",
    amountMinor: -amountMinor,
    feeMinor: 0,
    currency,
    sourceId: id,
    description: input.description ?? null,
    availableOn: findAvailability(turn, charge),
  });
  const transfer = objects.put(
    "transfer",
    buildTransfer(id, {
      amountMinor,
      currency,
      destination: input.destination,
      destinationPaymentId: createId("destination_payment"),
      balanceTransactionId: booked.id,
      sourceTransactionId: charge?.id ?? null,
      transferGroup: chooseGroup(turn, charge, input.transferGroup),
      description: input.description ?? null,
      metadata: input.metadata ?? {},
      nowSeconds,
    }),
  );
  turn.tell("transfer.created", transfer);
  return transfer;
};
