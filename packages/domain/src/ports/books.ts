import type { ProviderTrouble } from "@worth/contracts";
import type { PaymentTruth, VerifiedEvent } from "./payments.ts";

export type Within = { from: Date; to: Date };

/** A page of a list, the newest first; `next` is where the following page begins, null at the end. */
export type BookPage<Item> = { items: Item[]; next: string | null };

/** A payment that moved, as far as the movement itself tells; null where only a reading of the payment can. */
export type BookedPayment = {
  paymentKey: string;
  told: {
    takenAt: Date;
    currency: string;
    capturedMinor: number;
    refundedMinor: number;
    isDisputed: boolean;
    /** It names neither a customer nor an order of a shop. */
    isNameless: boolean;
  } | null;
};

/** Money or credit the provider sent on; `payoutId` is null when nothing of ours asked for it. */
export type BookedPayout = { ref: string; payoutId: string | null; currency: string; amountMinor: number };

/** The provider's books, for a comparison with ours. Every call throws `BooksUnavailable` when it cannot be answered. */
export type Books = {
  /** Events of the kinds we take in; the provider keeps them for 30 days. */
  listEvents(within: Within, after: string | null): Promise<BookPage<VerifiedEvent>>;
  /** Payments whose money moved: taken, given back, disputed. */
  listMovedPayments(within: Within, after: string | null): Promise<BookPage<BookedPayment>>;
  /** Keys of payments that were taken. */
  listPayments(within: Within, after: string | null): Promise<BookPage<string>>;
  /** What was sent to accounts, without what was taken back from them. */
  listTransfers(within: Within, after: string | null): Promise<BookPage<BookedPayout>>;
  /** Credit given to one customer of the provider's by hand or by a program. */
  listCredits(customerRef: string, within: Within): Promise<BookedPayout[]>;
  /** The customer whose credit an event says has changed. */
  findCreditedCustomer(event: VerifiedEvent): string | null;
  /** Whether neither an invoice nor a checkout leads to a payment. */
  isUnexplained(paymentKey: string): Promise<boolean>;
  readPayment(paymentKey: string): Promise<PaymentTruth | undefined>;
};

/** The provider's books cannot be read now. */
export class BooksUnavailable extends Error {
  readonly reason: ProviderTrouble;

  constructor(reason: ProviderTrouble, options?: ErrorOptions) {
    super(`The provider's books cannot be read: ${reason}.`, options);
    this.name = "BooksUnavailable";
    this.reason = reason;
  }
}
