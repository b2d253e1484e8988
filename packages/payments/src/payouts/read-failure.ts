import type { Failure } from "@worth/domain";
import Stripe from "stripe";

type PayoutReason = Failure["reason"];

const reasonByCode: Readonly<Record<string, PayoutReason>> = {
  balance_insufficient: "balance_insufficient",
  insufficient_capabilities_for_transfer: "account_not_ready",
  transfers_not_allowed: "account_not_ready",
  payouts_not_allowed: "account_not_ready",
  account_closed: "destination_gone",
  account_invalid: "destination_gone",
  resource_missing: "destination_gone",
  amount_too_large: "amount_refused",
  amount_too_small: "amount_refused",
  parameter_invalid_integer: "amount_refused",
};

/**
 * What a call's error says of what was done. A refusal did nothing. A failure Stripe replays for a key, and a key it
 * knows from another request, say nothing about it and never will.
 */
export function readFailure(error: unknown): Failure {
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  const { statusCode, headers = {}, code = "", type } = error;
  if (type === "StripeIdempotencyError") return { kind: "unsure", reason: "refused" };
  if (statusCode === undefined) return unavailable("no_answer");
  if (statusCode === 429) return unavailable("too_many_requests", readPause(headers["retry-after"]));
  if (statusCode === 409) return unavailable("no_answer");
  if (statusCode >= 500)
    return headers["idempotent-replayed"] === "true"
      ? { kind: "unsure", reason: "provider_failed" }
      : unavailable("provider_failed");
  if (statusCode === 401) return { kind: "refused", reason: "credentials_refused" };
  return { kind: "refused", reason: reasonByCode[code] ?? "refused" };
}

function unavailable(reason: PayoutReason, retryAfterMs: number | null = null): Failure {
  return { kind: "unavailable", reason, retryAfterMs };
}

function readPause(seconds: string | undefined): number | null {
  const pause = Number(seconds);
  return seconds !== undefined && Number.isFinite(pause) && pause >= 0 ? pause * 1_000 : null;
}
