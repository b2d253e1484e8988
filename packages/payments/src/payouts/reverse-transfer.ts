import type { ArrivedPayout } from "@worth/domain";
import type Stripe from "stripe";
import { payoutKey } from "./metadata.ts";
import type { Taken } from "./reverse-payout.ts";

/** Takes a whole transfer back. */
export async function reverseTransfer(
  stripe: Stripe,
  { payoutId, peerRef }: ArrivedPayout,
  key: string,
): Promise<Taken> {
  const { id } = await stripe.transfers.createReversal(
    peerRef,
    { metadata: { [payoutKey]: payoutId } },
    { idempotencyKey: key },
  );
  return { ref: id };
}

export async function findReversedTransfer(
  stripe: Stripe,
  { payoutId, peerRef }: ArrivedPayout,
): Promise<Taken | undefined> {
  const { data } = await stripe.transfers.listReversals(peerRef, { limit: 100 });
  const found = data.find(({ metadata }) => metadata?.[payoutKey] === payoutId);
  return found && { ref: found.id };
}
