import type { PayoutOrder, PayoutTrace } from "@worth/domain";
import type Stripe from "stripe";
import { couponIdOf, payoutKey } from "./metadata.ts";
import { readFailure } from "./read-failure.ts";

/** Their clock and ours may differ by this much. */
const slackMs = 3_600_000;

/** Looks for a payout in Stripe's books, where it stands under our id. */
export function findPayout(stripe: Stripe, order: PayoutOrder): Promise<PayoutTrace> {
  return traceOf(() => finders[order.rail](stripe, order));
}

/** What a search found, or why it could not be made. */
export async function traceOf(
  search: () => Promise<{ id: string; code?: string } | undefined>,
): Promise<PayoutTrace> {
  try {
    const found = await search();
    return found ? { kind: "sent", peerRef: found.id, code: found.code ?? null } : { kind: "none" };
  } catch (error) {
    const failure = readFailure(error);
    // Nobody who is gone was paid; a search is no request that a key could speak for.
    if (failure.kind === "refused" && failure.reason === "destination_gone") return { kind: "none" };
    if (failure.kind === "unsure") return { kind: "unavailable", reason: failure.reason, retryAfterMs: null };
    return failure.kind === "refused"
      ? { kind: "unavailable", reason: failure.reason, retryAfterMs: null }
      : failure;
  }
}

type Finder = (stripe: Stripe, order: PayoutOrder) => Promise<{ id: string; code?: string } | undefined>;

const finders: Readonly<Record<PayoutOrder["rail"], Finder>> = {
  customer_balance: findCredit,
  promotion_code: findCode,
  transfer: findTransfer,
};

/** Newest first, until everything is older than the payout. */
async function findCredit(stripe: Stripe, { destinationRef, payoutId, createdAt }: PayoutOrder) {
  const list = stripe.customers.listBalanceTransactions(destinationRef, { limit: 100 });
  for await (const booked of list) {
    if (booked.metadata?.[payoutKey] === payoutId) return booked;
    if (booked.created * 1_000 < createdAt.getTime() - slackMs) return undefined;
  }
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
