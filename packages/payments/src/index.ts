export { createBooks } from "./books/create-books.ts";
export { createPayments } from "./create-payments.ts";
export { isLiveKey, stripeEnvironment, stripeTurns, type StripeSettings } from "./environment.ts";
export { createPayouts } from "./payouts/create-payouts.ts";
