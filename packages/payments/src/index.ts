export { createPayments } from "./create-payments.ts";
export { stripeEnvironment, type StripeSettings } from "./environment.ts";
export { createPayouts } from "./payouts/create-payouts.ts";
