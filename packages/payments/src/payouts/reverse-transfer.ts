import type { PayoutOutcome, PayoutTrace } from "@worth/domain";
import type Stripe from "stripe";
import { traceOf } from "./find-payout.ts";
import { payoutKey } from "./metadata.ts";
import { readFailure } from "./read-failure.ts";

type Sent = { payoutId: string; peerRef: string };

/** Takes a whole transfer back. */
export async function reverseTransfer(
  stripe: Stripe,
  { payoutId, peerRef }: Sent,
  key: string,
): Promise<PayoutOutcome> {
  try {
    const { id } = await stripe.transfers.createReversal(
      peerRef,
      { metadata: { [payoutKey]: payoutId } },
      { idempotencyKey: key },
    );
    return { kind: "sent", peerRef: id, code: null };
  } catch (error) {
    return readFailure(error);
  }
}

export function findReversal(stripe: Stripe, { payoutId, peerRef }: Sent): Promise<PayoutTrace> {
  return traceOf(async () => {
    const { data } = await stripe.transfers.listReversals(peerRef, { limit: 100 });
    return data.find(({ metadata }) => metadata?.[payoutKey] === payoutId);
  });
}
