export { createPayments } from "./create-payments.ts";
export { stripeEnvironment, type StripeSettings } from "./environment.ts";
