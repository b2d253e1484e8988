import { createId, type ReferralReason, type ReferralState } from "@worth/contracts";
import type { CompleteProgress } from "./referral-progress.ts";
import type { Rows } from "./rows.ts";

type Start = { joinedAt: Date; staffId: string | null; note: string | undefined };

type Step = { toState: ReferralState; reason?: ReferralReason; occurredAt: Date };

/** The history of a referral as its use-cases write it: one step per state, each with the one before. */
export function stepsOfReferral(
  referralId: string,
  progress: CompleteProgress,
  { joinedAt, staffId, note }: Start,
): Rows {
  const steps = stepsTo(progress, joinedAt).map(({ toState, reason = null, occurredAt }, index, all) => ({
    id: createId("referralTransition"),
    referralId,
    fromState: all[index - 1]?.toState ?? null,
    toState,
    reason,
    staffId: index === 0 ? staffId : null,
    occurredAt,
    recordedAt: occurredAt,
  }));
  const first = steps[0];
  return {
    referralTransition: steps,
    referralTransitionNote: first && note !== undefined ? [{ transitionId: first.id, note }] : [],
  };
}

function stepsTo(progress: CompleteProgress, joinedAt: Date): Step[] {
  if (progress.state === "refused")
    return [{ toState: "refused", reason: progress.reason, occurredAt: joinedAt }];
  const joined: Step = { toState: "joined", occurredAt: joinedAt };
  if (progress.state === "joined") return [joined];
  const held: Step = { toState: "on_hold", occurredAt: progress.qualifiedAt };
  if (progress.state === "on_hold") return [joined, held];
  const end: Step =
    progress.state === "rewarded"
      ? { toState: "rewarded", occurredAt: progress.holdUntil }
      : { toState: "stopped", reason: progress.reason, occurredAt: progress.stoppedAt };
  return [joined, held, end];
}
