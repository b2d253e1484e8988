import type Stripe from "stripe";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";
import { checkAmount, readCurrency } from "./check-amount.ts";
import { recordBalance } from "./record-balance.ts";

export type TopUpPlay = { amountMinor: number; currency: string };

/** The owner sends money from the bank to the balance, to pay it out again. */
export const topUp = (turn: Turn, input: TopUpPlay): Stripe.Topup => {
  const currency = readCurrency(input.currency);
  checkAmount(input.amountMinor);
  const id = createId("topup");
  const booked = recordBalance(turn, {
    type: "topup",
    reportingCategory: "topup",
    amountMinor: input.amountMinor,
    feeMinor: 0,
    currency,
    sourceId: id,
    description: "Top-up",
  });
  const made = turn.objects.put("topup", {
    id,
    object: "topup",
    amount: input.amountMinor,
    balance_transaction: booked.id,
    created: turn.nowSeconds,
    currency,
    description: "Top-up",
    expected_availability_date: turn.nowSeconds,
    failure_code: null,
    failure_message: null,
    initiated_by: "user",
    livemode: false,
    metadata: {},
    source: null,
    statement_descriptor: null,
    status: "succeeded",
    transfer_group: null,
  });
  turn.tell("topup.created", made);
  turn.tell("topup.succeeded", made);
  return made;
};
