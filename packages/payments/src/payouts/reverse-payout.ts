import type { ArrivedPayout, PayoutOutcome, PayoutTrace } from "@worth/domain";
import type Stripe from "stripe";
import { findEndedCode, endCode } from "./end-code.ts";
import { readFailure } from "./read-failure.ts";
import { findReversedTransfer, reverseTransfer } from "./reverse-transfer.ts";
import { findTakenCredit, takeCredit } from "./take-credit.ts";
import { toTrace } from "./to-trace.ts";

/** What became of taking a payout back: the provider's id of it, or that it was used before. */
export type Taken = { ref: string } | "already_used";

type Rail = {
  reverse: (stripe: Stripe, payout: ArrivedPayout, key: string) => Promise<Taken>;
  find: (stripe: Stripe, payout: ArrivedPayout) => Promise<Taken | undefined>;
};

const rails: Readonly<Record<ArrivedPayout["rail"], Rail>> = {
  customer_balance: { reverse: takeCredit, find: findTakenCredit },
  promotion_code: { reverse: endCode, find: findEndedCode },
  transfer: { reverse: reverseTransfer, find: findReversedTransfer },
};

/** Takes a payout back on its rail, under the row's key. */
export async function reversePayout(
  stripe: Stripe,
  payout: ArrivedPayout,
  key: string,
): Promise<PayoutOutcome> {
  try {
    return toOutcome(await rails[payout.rail].reverse(stripe, payout, key));
  } catch (error) {
    return readFailure(error);
  }
}

/** Looks in Stripe's books whether a payout was taken back, or can never be. */
export function findReversal(stripe: Stripe, payout: ArrivedPayout): Promise<PayoutTrace> {
  return toTrace(async () => {
    const taken = await rails[payout.rail].find(stripe, payout);
    return taken ? toOutcome(taken) : { kind: "none" };
  });
}

function toOutcome(taken: Taken): Extract<PayoutOutcome, { kind: "sent" | "refused" }> {
  return taken === "already_used"
    ? { kind: "refused", reason: taken }
    : { kind: "sent", peerRef: taken.ref, code: null };
}
