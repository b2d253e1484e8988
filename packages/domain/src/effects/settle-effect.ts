import type { PayoutReason } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { ClaimedEffect } from "./claim-effect.ts";

/** The longest pause between two tries. */
const longestPauseMs = 15 * 60_000;

export type EffectEnd =
  | { kind: "sent"; peerRef: string }
  | { kind: "parked"; reason: PayoutReason }
  | { kind: "retry"; reason: PayoutReason; retryAfterMs: number | null };

const outcomes = { sent: "sent", parked: "refused", retry: "unavailable" } as const;

/**
 * Writes how an attempt went. False when somebody else has taken the effect over since: theirs is the answer that
 * counts, and nothing else may follow from this one.
 */
export async function settleEffect(
  transaction: Transaction,
  { effectId, attempt, claimedAt }: ClaimedEffect,
  { end, now }: { end: EffectEnd; now: Date },
): Promise<boolean> {
  const { count } = await transaction.effect.updateMany({
    where: { id: effectId, state: "sending", attempts: attempt },
    data: changeOf(end, { attempt, now }),
  });
  await transaction.effectAttempt.create({
    data: {
      effectId,
      number: attempt,
      outcome: outcomes[end.kind],
      detail: end.kind === "sent" ? null : end.reason,
      startedAt: claimedAt,
      endedAt: now,
    },
  });
  return count > 0;
}

function changeOf(end: EffectEnd, { attempt, now }: { attempt: number; now: Date }) {
  if (end.kind === "sent")
    return { state: "sent", peerRef: end.peerRef, error: null, settledAt: now } as const;
  if (end.kind === "parked") return { state: "parked", error: end.reason, settledAt: now } as const;
  const pauseMs = Math.max(end.retryAfterMs ?? 0, Math.min(longestPauseMs, 1_000 * 2 ** (attempt - 1)));
  return { state: "pending", error: end.reason, notBefore: new Date(now.getTime() + pauseMs) } as const;
}
