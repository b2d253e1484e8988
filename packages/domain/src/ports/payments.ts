import type { ParkedReason } from "@worth/contracts";

/** Who pays, as the provider knows them. */
export type ProviderBuyer = { providerId: string; email: string | null; name: string | null };

/** What the payment provider says of one payment right now. Amounts include tax unless said otherwise. */
export type PaymentTruth = {
  /** The PaymentIntent's id, which invoice and charge of one payment share; the charge's id where there is none. */
  paymentKey: string;
  customer: ProviderBuyer;
  /** Where the buyer is, ISO 3166 alpha-2, as far as the provider knows. */
  country: string | null;
  currency: string;
  capturedMinor: number;
  taxMinor: number;
  /** Refunds that went through, all together. */
  refundedMinor: number;
  /** Withdrawn by disputes and not reinstated. */
  disputedMinor: number;
  occurredAt: Date;
  /** Amounts without tax of what was bought, as far as the provider knows products. */
  lines: { productRef: string; productName: string; amountMinor: number }[];
  /** What it was paid with and where it was sent, as keyed hashes, as far as the provider knows. */
  traits: { kind: "payment_fingerprint" | "shipping_address"; hash: string }[];
};

/** A checkout somebody completed, with the code they came with, or how they heard about us; one of both at least. */
export type CheckoutTruth = {
  code: string | null;
  heardFrom: string | null;
  buyer: ProviderBuyer;
  /** When the checkout was opened: a payment from then on is its own. */
  openedAt: Date;
};

/** A customer of the provider's as they are now, and what the event says they were before. */
export type ProviderCustomer = ProviderBuyer & {
  isDeleted: boolean;
  country: string | null;
  formerEmail: string | null;
  formerName: string | null;
};

/** What a signed event is about. */
export type VerifiedEvent = {
  externalId: string;
  type: string;
  livemode: boolean;
  apiVersion: string | null;
  occurredAt: Date;
  body: unknown;
  /** Whether it speaks the version this adapter reads. */
  isReadable: boolean;
};

export type EventSubject =
  | { kind: "payments"; paymentKeys: string[] }
  | { kind: "checkout"; checkout: CheckoutTruth }
  | { kind: "customer"; customer: ProviderCustomer }
  /** Nothing of it concerns money or people we count. */
  | { kind: "ignored" }
  /** A person must look. */
  | { kind: "parked"; reason: ParkedReason };

export type StoredEvent = Pick<VerifiedEvent, "type" | "livemode" | "apiVersion" | "body">;

export type Payments = {
  /** Undefined when the signature, its age or the mode is wrong. */
  verifyEvent(body: string, signature: string | null): Promise<VerifiedEvent | undefined>;
  /** What an event is about; throws when the provider cannot be reached, so that the job retries. */
  findSubject(event: StoredEvent): Promise<EventSubject>;
  /** A payment as the provider has it now; undefined while nothing of it was captured. Throws like `findSubject`. */
  readPayment(paymentKey: string): Promise<PaymentTruth | undefined>;
};
