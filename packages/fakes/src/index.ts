export type { Fault, FaultKind } from "./faults/faults.ts";
export type { Mail } from "./resend/mail.ts";
export type { MailEventType } from "./resend/mail-events.ts";
export { type ResendFake, type ResendFakeOptions, startResendFake } from "./resend/start-resend-fake.ts";
export type { StripePlay } from "./stripe/play/create-play.ts";
export {
  startStripeFake,
  type StripeFake,
  type StripeFakeMode,
  type StripeFakeOptions,
} from "./stripe/start-stripe-fake.ts";
export type { Delivery } from "./webhooks/delivery-log.ts";
export type { WebhookSwitches } from "./webhooks/switches.ts";
