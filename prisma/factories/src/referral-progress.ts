import type { RefusalReason, StopReason } from "@worth/contracts";

/** The purchase that qualified a referral, and what it earned both sides. */
type Qualified = {
  purchaseId: string;
  /** When the purchase was made. */
  qualifiedAt: Date;
  /** 30 days after the purchase unless given. */
  holdUntil?: Date;
  currency?: string;
  referrerMinor?: number;
  friendMinor?: number;
};

/** How far a referral came. */
export type ReferralProgress =
  | { state?: "joined" }
  | { state: "refused"; reason?: RefusalReason }
  | ({ state: "on_hold" } & Qualified)
  | ({ state: "rewarded" } & Qualified)
  | ({ state: "stopped"; reason?: StopReason; stoppedAt: Date } & Qualified);

type CompleteQualified = Required<Qualified>;

export type CompleteProgress =
  | { state: "joined" }
  | { state: "refused"; reason: RefusalReason }
  | ({ state: "on_hold" } & CompleteQualified)
  | ({ state: "rewarded" } & CompleteQualified)
  | ({ state: "stopped"; reason: StopReason; stoppedAt: Date } & CompleteQualified);

const dayMs = 86_400_000;

export function completeProgress(progress: ReferralProgress): CompleteProgress {
  if (progress.state === "on_hold" || progress.state === "rewarded")
    return { state: progress.state, ...completeQualified(progress) };
  if (progress.state === "stopped") {
    const { state, reason = "refunded", stoppedAt } = progress;
    return { state, reason, stoppedAt, ...completeQualified(progress) };
  }
  if (progress.state === "refused")
    return { state: "refused", reason: progress.reason ?? "existing_customer" };
  return { state: "joined" };
}

function completeQualified(qualified: Qualified): CompleteQualified {
  const { purchaseId, qualifiedAt, currency = "USD", referrerMinor = 25_00, friendMinor = 10_00 } = qualified;
  const { holdUntil = new Date(qualifiedAt.getTime() + 30 * dayMs) } = qualified;
  return { purchaseId, qualifiedAt, holdUntil, currency, referrerMinor, friendMinor };
}
