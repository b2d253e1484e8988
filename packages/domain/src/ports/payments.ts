/** What the payment provider says of one payment right now. Amounts include tax unless said otherwise. */
export type PaymentTruth = {
  /** The PaymentIntent's id: invoice and charge of one payment share it. */
  paymentKey: string;
  customer: { providerId: string; email: string | null; name: string | null };
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
};

/** What a signed event is about. */
export type VerifiedEvent = {
  externalId: string;
  type: string;
  livemode: boolean;
  apiVersion: string | null;
  occurredAt: Date;
  body: unknown;
};

export type EventReading =
  | { kind: "payment"; truth: PaymentTruth }
  /** Nothing of it concerns money we count. */
  | { kind: "ignored" }
  /** A person must look: the reason in words for staff. */
  | { kind: "parked"; reason: string };

export type Payments = {
  /** Undefined when the signature, its age or the mode is wrong. */
  verifyEvent(body: string, signature: string | null): Promise<VerifiedEvent | undefined>;
  /** Reads the latest object behind an event; throws when the provider cannot be reached, so that the job retries. */
  readEvent(event: {
    type: string;
    livemode: boolean;
    apiVersion: string | null;
    body: unknown;
  }): Promise<EventReading>;
};
