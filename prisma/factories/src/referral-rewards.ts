import type { CompleteProgress } from "./referral-progress.ts";
import { buildReward, type RewardStep } from "./rewards.ts";
import { mergeRows, type Rows } from "./rows.ts";

type Sides = { id: string; referrerId: string; refereeId: string };
type Qualified = Extract<CompleteProgress, { purchaseId: string }>;

/** Both sides' rewards: on hold from the purchase on, granted when the hold ended, or reversed with the purchase. */
export function rewardsOfReferral({ id, referrerId, refereeId }: Sides, progress: Qualified): Rows {
  const { currency, referrerMinor, friendMinor } = progress;
  const { purchaseId, holdUntil } = progress;
  const of = { referralId: id, unit: currency, purchaseId, holdUntil };
  return mergeRows([
    buildReward({ ...of, side: "referrer", customerId: referrerId, steps: stepsOf(referrerMinor, progress) })
      .rows,
    buildReward({ ...of, side: "friend", customerId: refereeId, steps: stepsOf(friendMinor, progress) }).rows,
  ]);
}

function stepsOf(amount: number, progress: Qualified): [RewardStep, ...RewardStep[]] {
  const occurredAt = progress.qualifiedAt;
  if (amount === 0) return [{ state: "reversed", amount, reason: "purchase", occurredAt }];
  const held: RewardStep = { state: "on_hold", amount, reason: "purchase", occurredAt };
  switch (progress.state) {
    case "on_hold":
      return [held];
    case "rewarded":
      return [held, { state: "granted", amount, reason: "hold_ended", occurredAt: progress.holdUntil }];
    case "stopped":
      return [
        held,
        { state: "reversed", amount: 0, reason: progress.reason, occurredAt: progress.stoppedAt },
      ];
  }
}
