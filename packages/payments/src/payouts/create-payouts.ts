import type { Payouts } from "@worth/domain";
import { createStripeClient, type StripePatience } from "../create-stripe-client.ts";
import type { StripeSettings } from "../environment.ts";
import { createOnboardingLink, findAccountOf, readAccount } from "./connect-account.ts";
import { ensureAccount, ensureCustomer } from "./ensure-recipient.ts";
import { findPayout } from "./find-payout.ts";
import type { TakeTurn } from "../limit-requests.ts";
import { findReversal, reversePayout } from "./reverse-payout.ts";
import { sendPayout } from "./send-payout.ts";

/** A payout takes a handful of requests, all within its claim. The job repeats, not the SDK, so that each try is kept. */
const usualPatience: StripePatience = { timeoutMs: 10_000, repeats: 0 };

/** Domain's Payouts port on Stripe; every request waits for its turn. */
export function createPayouts(
  settings: StripeSettings,
  takeTurn: TakeTurn,
  patience: StripePatience = usualPatience,
): Payouts {
  const stripe = createStripeClient(settings, patience, takeTurn);
  return {
    send: (order, key) => sendPayout(stripe, order, key),
    find: (order) => findPayout(stripe, order),
    ensureCustomer: (recipient, key) => ensureCustomer(stripe, recipient, key),
    reverse: (payout, key) => reversePayout(stripe, payout, key),
    findReversal: (payout) => findReversal(stripe, payout),
    ensureAccount: (recipient) => ensureAccount(stripe, recipient),
    createOnboardingLink: (accountRef, urls) => createOnboardingLink(stripe, accountRef, urls),
    findAccountOf,
    readAccount: (accountRef) => readAccount(stripe, accountRef),
  };
}
