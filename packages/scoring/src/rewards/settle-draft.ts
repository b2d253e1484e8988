import { amountForCost } from "./amount-for-cost.ts";
import type { RewardContext } from "./reward-context.ts";
import type { RewardDecision, RewardReason } from "./reward-decision.ts";
import type { RewardDraft } from "./reward-draft.ts";
import type { RewardEvent } from "./reward-event.ts";

const dayMs = 86_400_000;

/** The final answer for a draft, with the hold and the approvals that come with a yes. */
export const settleDraft = (
  draft: RewardDraft,
  event: RewardEvent,
  context: RewardContext,
): RewardDecision => {
  const { rule, customerId, fullMinor, allowedMinor } = draft;
  const common = {
    key: `${event.id}:${rule.id}:${rule.side}`,
    ruleId: rule.id,
    ruleVersion: rule.version,
    side: rule.side,
    customerId,
  };
  const given = draft.isRefused ? null : amountForCost(rule.amount, fullMinor, allowedMinor);
  if (customerId === null || given === null) return { ...common, answer: "no", reasons: draft.reasons };
  const holdUntil = event.occurredAt + rule.holdDays * dayMs;
  const isVerified = context.people[customerId]?.isVerified === true;
  const reasons: RewardReason[] = [...draft.reasons];
  if (rule.holdDays > 0) reasons.push({ code: "on_hold", holdUntil });
  if (rule.approval === "by_person") reasons.push({ code: "approval_by_rule" });
  if (!isVerified) reasons.push({ code: "approval_before_first_verified_act" });
  const needsApproval = rule.approval === "by_person" || !isVerified;
  return { ...common, customerId, answer: "yes", ...given, holdUntil, needsApproval, reasons };
};
