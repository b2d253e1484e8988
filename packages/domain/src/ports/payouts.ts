import type { AutomaticRail, PayoutReason } from "@worth/contracts";

/** A payout as the provider is told of it. The same payout is always told in the same words. */
export type PayoutOrder = {
  payoutId: string;
  rail: AutomaticRail;
  currency: string;
  /** In the currency's own minor unit. */
  amountMinor: number;
  /** The customer or account it goes to. */
  destinationRef: string;
  /** When a promotion code ends; null on other rails. */
  codeExpiresAt: Date | null;
  /** What a receipt calls it. */
  label: string;
  createdAt: Date;
};

/** A payout the provider has, and as what. */
export type ArrivedPayout = Pick<
  PayoutOrder,
  "payoutId" | "rail" | "currency" | "amountMinor" | "destinationRef" | "createdAt"
> & {
  /** The provider's id of what it did. */
  peerRef: string;
};

/**
 * How the provider answered. `refused` did nothing and will not by being asked again; `unavailable` may have done it
 * and says so when asked under the same key; `unsure` may have done it and will never say so under that key.
 */
export type PayoutOutcome =
  | { kind: "sent"; peerRef: string; code: string | null }
  | { kind: "refused"; reason: PayoutReason }
  | { kind: "unavailable"; reason: PayoutReason; retryAfterMs: number | null }
  | { kind: "unsure"; reason: PayoutReason };

/** What a look at the provider's books found. */
export type PayoutTrace =
  | { kind: "sent"; peerRef: string; code: string | null }
  | { kind: "none" }
  | Extract<PayoutOutcome, { kind: "unavailable" | "refused" }>;

export type Recipient = {
  customerId: string;
  email: string | null;
  /** Who they are known as at the provider, the newest first. */
  knownRefs: readonly string[];
};

export type PayoutAccountState = { accountRef: string; payoutsEnabled: boolean };

export type Failure = Exclude<PayoutOutcome, { kind: "sent" }>;

/** What leaves for members: every call may be repeated, and does its work once per key. */
export type Payouts = {
  send(order: PayoutOrder, idempotencyKey: string): Promise<PayoutOutcome>;
  /** Whether this payout is in the provider's books, by its id in their metadata. */
  find(order: PayoutOrder): Promise<PayoutTrace>;
  /** The provider's customer for somebody: the newest that still is one, else a new one. */
  ensureCustomer(
    recipient: Recipient,
    idempotencyKey: string,
  ): Promise<{ kind: "found"; customerRef: string } | Failure>;
  /**
   * Takes back what arrived: a transfer from its account, a code that nobody used yet, credit that no invoice used yet.
   * Refused with `already_used` when it is too late.
   */
  reverse(payout: ArrivedPayout, idempotencyKey: string): Promise<PayoutOutcome>;
  /** Whether this payout was taken back, or can never be. */
  findReversal(payout: ArrivedPayout): Promise<PayoutTrace>;
  ensureAccount(recipient: Recipient): Promise<{ kind: "found"; accountRef: string } | Failure>;
  /** Where the person tells the provider who they are; it works for minutes and once. */
  createOnboardingLink(
    accountRef: string,
    urls: { returnUrl: string; refreshUrl: string },
  ): Promise<{ kind: "found"; url: string } | Failure>;
  /** Which account an event is about; null when it is about something else. */
  findAccountOf(event: { type: string; body: unknown }): string | null;
  readAccount(accountRef: string): Promise<({ kind: "found" } & PayoutAccountState) | Failure>;
};
