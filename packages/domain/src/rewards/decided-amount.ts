import type { RewardDecision } from "@worth/scoring";

export type Yes = Extract<RewardDecision, { answer: "yes" }>;

/** What a yes gives, as rewards store it: points, credit in the reporting currency, or one perk. */
export function decidedAmount({ amount }: Yes, reportingCurrency: string): { unit: string; amount: number } {
  switch (amount.kind) {
    case "points":
      return { unit: "points", amount: amount.points };
    case "credit":
      return { unit: reportingCurrency, amount: amount.amountMinor };
    case "perk":
      return { unit: "perk", amount: 1 };
  }
}

/** Whether a stored decision's reasons ask for a person, whatever else they say. */
export function asksForPerson(reasons: unknown): boolean {
  const codes: unknown[] = Array.isArray(reasons)
    ? reasons.map((reason) => Reflect.get(Object(reason), "code"))
    : [];
  return codes.includes("approval_by_rule") || codes.includes("approval_before_first_verified_act");
}
