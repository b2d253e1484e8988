import type { ArrivedPayout } from "@worth/domain";
import type Stripe from "stripe";
import { listBooked } from "./list-booked.ts";
import { payoutKey } from "./metadata.ts";
import type { Taken } from "./reverse-payout.ts";
import { toWireAmount } from "./to-wire-amount.ts";

type Booked = Stripe.CustomerBalanceTransaction;

/**
 * Takes invoice credit off a customer's balance where all of it is still there. An invoice that uses it between the look
 * and the booking would leave the customer owing their next invoice: then it is put back, and counts as used.
 */
export async function takeCredit(stripe: Stripe, payout: ArrivedPayout, key: string): Promise<Taken> {
  const { taken, putBack } = await readBooked(stripe, payout);
  const wireAmount = toWireAmount(payout.amountMinor, payout.currency);
  if (!taken && (await readCredit(stripe, payout)) < wireAmount) return "already_used";
  const debit = taken ?? (await book(stripe, payout, { amount: wireAmount, key }));
  if (debit.ending_balance <= 0) return { ref: debit.id };
  if (!putBack) await book(stripe, payout, { amount: 0 - wireAmount, key: `${key}-back` });
  return "already_used";
}

/** What was taken too much of and not put back yet is not settled: whoever asks again goes on there. */
export async function findTakenCredit(stripe: Stripe, payout: ArrivedPayout): Promise<Taken | undefined> {
  const { taken, putBack } = await readBooked(stripe, payout);
  if (putBack) return "already_used";
  return taken && taken.ending_balance <= 0 ? { ref: taken.id } : undefined;
}

async function readBooked(
  stripe: Stripe,
  payout: ArrivedPayout,
): Promise<{ taken?: Booked; putBack?: Booked }> {
  const found: { taken?: Booked; putBack?: Booked } = {};
  for await (const booked of listBooked(stripe, payout)) {
    if (booked.amount > 0) found.taken = booked;
    else if (booked.id !== payout.peerRef) found.putBack = booked;
  }
  return found;
}

/** Credit left in this currency; each entry says how much there was after it, the newest how much there is. */
async function readCredit(stripe: Stripe, { destinationRef, currency }: ArrivedPayout): Promise<number> {
  for await (const booked of stripe.customers.listBalanceTransactions(destinationRef, { limit: 100 }))
    if (booked.currency === currency.toLowerCase()) return 0 - booked.ending_balance;
  return 0;
}

function book(
  stripe: Stripe,
  { destinationRef, currency, payoutId }: ArrivedPayout,
  { amount, key }: { amount: number; key: string },
): Promise<Booked> {
  return stripe.customers.createBalanceTransaction(
    destinationRef,
    { amount, currency: currency.toLowerCase(), metadata: { [payoutKey]: payoutId } },
    { idempotencyKey: key },
  );
}
