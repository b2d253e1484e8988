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

export type EventSubject =
  | { kind: "payment"; paymentKey: string }
  /** Nothing of it concerns money we count. */
  | { kind: "ignored" }
  /** A person must look: the reason in words for staff. */
  | { kind: "parked"; reason: string };

export type Payments = {
  /** Undefined when the signature, its age or the mode is wrong. */
  verifyEvent(body: string, signature: string | null): Promise<VerifiedEvent | undefined>;
  /** Which payment an event is about; throws when the provider cannot be reached, so that the job retries. */
  findSubject(event: {
    type: string;
    livemode: boolean;
    apiVersion: string | null;
    body: unknown;
  }): Promise<EventSubject>;
  /** A payment as the provider has it now; undefined while nothing of it was captured. Throws like `findSubject`. */
  readPayment(paymentKey: string): Promise<PaymentTruth | undefined>;
};
