export const automaticRails = ["customer_balance", "promotion_code", "transfer"] as const;
/** Ways out that the provider goes by itself. */
export type AutomaticRail = (typeof automaticRails)[number];

export const payoutRails = [...automaticRails, "manual"] as const;
export type PayoutRail = (typeof payoutRails)[number];

export const payoutStates = ["pending", "sent", "confirmed", "returned", "parked"] as const;
export type PayoutState = (typeof payoutStates)[number];

/** Why a payout did not leave yet, waits for a person, or came back. */
export const payoutReasons = [
  "no_answer",
  "too_many_requests",
  "provider_failed",
  "no_trace",
  "balance_insufficient",
  "account_not_ready",
  "destination_gone",
  "amount_refused",
  "credentials_refused",
  "refused",
  "given_back",
  "not_payable",
  "reversed",
  /** It cannot be taken back any more: the code or the credit was used. */
  "already_used",
] as const;
export type PayoutReason = (typeof payoutReasons)[number];

/** Providers take thousandths in tens, because card networks know hundredths. */
const threeDecimal = new Set(["BHD", "JOD", "KWD", "OMR", "TND"]);

/** Every amount that leaves is a multiple of this many minor units. */
export const payoutStepMinor = (currency: string): number => (threeDecimal.has(currency) ? 10 : 1);

/** Less than this is not worth a transfer: 5 units, or 500 where the unit is small. */
export const smallestPayoutMinor = (currency: string): number => (threeDecimal.has(currency) ? 5_000 : 500);
