import type { ReferralState } from "@worth/contracts";
import type { StepState } from "@worth/ui";

export type ReferralStep = { name: "joined" | "bought" | "held" | "rewarded"; state: StepState };

const states = {
  joined: ["current", "todo", "todo", "todo"],
  on_hold: ["done", "done", "held", "todo"],
  rewarded: ["done", "done", "done", "done"],
  stopped: ["done", "done", "stopped", "todo"],
  refused: [],
} as const satisfies Record<ReferralState, readonly StepState[]>;

const names = ["joined", "bought", "held", "rewarded"] as const;

/** How far a referral has come, in four steps; one that never counted has none. */
export function referralSteps(state: ReferralState): ReferralStep[] {
  return names.flatMap((name, index) => {
    const at = states[state][index];
    return at === undefined ? [] : [{ name, state: at }];
  });
}
