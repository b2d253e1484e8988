import type { TriageReason } from "./triage-decision.ts";
import type { TriagePolicy } from "./triage-policy.ts";
import type { AliveHint } from "./triage-subject.ts";

type Risk = Extract<TriageReason, { code: "purchase_overdue" | "alive_unlikely" }>;

/** Why an account may be leaving, or null: the model's word where there is one, else the usual gap. */
export const findRisk = (
  { aliveProbability, daysSinceLastPurchase, usualGapDays }: AliveHint,
  headlineMinor: number,
  policy: TriagePolicy,
): Risk | null => {
  if (aliveProbability !== null) {
    return aliveProbability < policy.riskBelowAlive
      ? { code: "alive_unlikely", numbers: { headlineMinor, aliveProbability } }
      : null;
  }
  if (daysSinceLastPurchase === null || usualGapDays === null) return null;
  return daysSinceLastPurchase > policy.overdueGaps * usualGapDays
    ? {
        code: "purchase_overdue",
        numbers: { headlineMinor, daysSincePurchase: daysSinceLastPurchase, usualGapDays },
      }
    : null;
};
