import type { MemberReferralOutput, ReferralReason } from "@worth/contracts";
import type { StepState } from "@worth/ui";

type Kind = "joined" | "bought" | "held" | "rewarded" | "stopped" | "refused";

/** A line of a referral's timeline: what happened, or (without a moment) what is still to come. */
export type TimelineStep = {
  kind: Kind;
  state: StepState;
  occurredAt: string | null;
  reason: ReferralReason | null;
};

const kinds = {
  joined: "joined",
  on_hold: "held",
  rewarded: "rewarded",
  stopped: "stopped",
  refused: "refused",
} as const satisfies Record<MemberReferralOutput["state"], Kind>;

const stillToCome = {
  joined: ["bought", "held", "rewarded"],
  on_hold: ["rewarded"],
  rewarded: [],
  stopped: [],
  refused: [],
} as const satisfies Record<MemberReferralOutput["state"], readonly Kind[]>;

/** A referral's history in lines, the first purchase told apart from the hold it starts, then what is still to come. */
export function timelineSteps({
  state,
  steps,
}: Pick<MemberReferralOutput, "state" | "steps">): TimelineStep[] {
  const firstHold = steps.findIndex((step) => step.state === "on_hold");
  const happened = steps.flatMap((step, index): TimelineStep[] => {
    const { occurredAt, reason } = step;
    const kind = kinds[step.state];
    const line = { kind, state: stateOf(kind, index === steps.length - 1), occurredAt, reason };
    if (index !== firstHold) return [line];
    return [{ kind: "bought", state: "done", occurredAt, reason: null }, line];
  });
  const ahead = stillToCome[state].map((kind): TimelineStep => ({
    kind,
    state: "todo",
    occurredAt: null,
    reason: null,
  }));
  return [...happened, ...ahead];
}

function stateOf(kind: Kind, isLast: boolean): StepState {
  if (kind === "stopped" || kind === "refused") return "stopped";
  if (!isLast) return "done";
  if (kind === "held") return "held";
  return kind === "joined" ? "current" : "done";
}
