import type { PayoutOrder, PayoutTrace } from "@worth/domain";
import type Stripe from "stripe";
import { listBooked } from "./list-booked.ts";
import { couponIdOf, payoutKey } from "./metadata.ts";
import { toTrace } from "./to-trace.ts";

/** Looks for a payout in Stripe's books, where it stands under our id. */
export function findPayout(stripe: Stripe, order: PayoutOrder): Promise<PayoutTrace> {
  return toTrace(async () => {
    const found = await finders[order.rail](stripe, order);
    return found ? { kind: "sent", peerRef: found.id, code: found.code ?? null } : { kind: "none" };
  });
}

type Finder = (stripe: Stripe, order: PayoutOrder) => Promise<{ id: string; code?: string } | undefined>;

const finders: Readonly<Record<PayoutOrder["rail"], Finder>> = {
  customer_balance: findCredit,
  promotion_code: findCode,
  transfer: findTransfer,
};

async function findCredit(stripe: Stripe, order: PayoutOrder) {
  for await (const booked of listBooked(stripe, order)) if (booked.amount < 0) return booked;
  return undefined;
}

async function findCode(stripe: Stripe, { payoutId }: PayoutOrder) {
  const { data } = await stripe.promotionCodes.list({ coupon: couponIdOf(payoutId), limit: 1 });
  return data[0];
}

async function findTransfer(stripe: Stripe, { payoutId }: PayoutOrder) {
  const { data } = await stripe.transfers.list({ transfer_group: payoutId, limit: 100 });
  return data.find(({ metadata }) => metadata[payoutKey] === payoutId);
}
