import type { ArrivedPayout } from "@worth/domain";
import type Stripe from "stripe";
import type { Taken } from "./reverse-payout.ts";

/** Switches a code off. From then on nobody can use it, so what the answer says of its uses is the last word. */
export async function endCode(stripe: Stripe, { peerRef }: ArrivedPayout, key: string): Promise<Taken> {
  const code = await stripe.promotionCodes.update(peerRef, { active: false }, { idempotencyKey: key });
  return takenOf(code);
}

/** A code that ended unused, by its day or by us, can never be used again: that is all that taking it back means. */
export async function findEndedCode(stripe: Stripe, { peerRef }: ArrivedPayout): Promise<Taken | undefined> {
  const code = await stripe.promotionCodes.retrieve(peerRef);
  return code.active ? undefined : takenOf(code);
}

function takenOf({ id, times_redeemed: uses }: Stripe.PromotionCode): Taken {
  return uses > 0 ? "already_used" : { ref: id };
}
