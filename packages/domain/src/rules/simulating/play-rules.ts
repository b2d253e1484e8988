import { evaluateRewardRules, type PastReward, type RewardDecision, type RewardRule } from "@worth/scoring";
import { programmeBudget } from "../../rewards/budgets.ts";
import { decidedAmount } from "../../rewards/decided-amount.ts";
import { costOf, keptOf } from "../../rewards/kept-of.ts";
import { toEvent } from "../../rewards/to-event.ts";
import type { RewardHappening } from "../../rewards/reward-happening.ts";
import type { SimulatedPeople } from "./read-simulated-people.ts";

export type Terms = {
  pointCostMinor: number;
  reportingCurrency: string;
  refundWindowDays: number;
  /** What budgets held when the window began, the programme's and campaigns'; one without a limit is not among them. */
  budgetsLeftMinor: ReadonlyMap<string, number>;
};

export type Played = {
  decision: RewardDecision;
  /** What it costs after what was taken back of the purchase since. */
  keptCostMinor: number;
};

/** Has rules decide about past events, the oldest first, each as the ones before left caps and budget. */
export function playRules(
  happenings: readonly RewardHappening[],
  rules: readonly RewardRule[],
  { personOf, past }: SimulatedPeople,
  terms: Terms,
): Played[] {
  const givenTo = Map.groupBy(past, ({ customerId }) => customerId);
  const leftMinor = new Map(terms.budgetsLeftMinor);
  const played: Played[] = [];
  for (const happening of happenings) {
    const ids = [...new Set(Object.values(happening.parties))];
    const least = happening.purchase ? terms.refundWindowDays : 0;
    const decisions = evaluateRewardRules(
      toEvent(happening),
      {
        people: Object.fromEntries(ids.map((id) => [id, personOf(id, happening.occurredAt)])),
        pastRewards: ids.flatMap((id) => givenTo.get(id) ?? []),
        pointCostMinor: terms.pointCostMinor,
        incrementality: happening.incrementality ?? 1,
        programmeBudgetLeftMinor: leftMinor.get(programmeBudget) ?? null,
        campaignBudgetLeftMinor: leftMinor.get(happening.campaignId ?? "") ?? null,
      },
      rules.map((rule) => ({ ...rule, holdDays: Math.max(rule.holdDays, least) })),
    );
    for (const decision of decisions) {
      played.push({ decision, keptCostMinor: keptCostOf(decision, happening, terms) });
      if (decision.answer === "no") continue;
      const { ruleId, customerId, costMinor } = decision;
      const given: PastReward = { ruleId, customerId, grantedAt: happening.occurredAt.getTime(), costMinor };
      givenTo.set(customerId, [...(givenTo.get(customerId) ?? []), given]);
      for (const budget of [programmeBudget, happening.campaignId ?? ""]) {
        const left = leftMinor.get(budget);
        if (left !== undefined) leftMinor.set(budget, left - costMinor);
      }
    }
  }
  return played;
}

function keptCostOf(
  decision: RewardDecision,
  { purchase }: RewardHappening,
  { reportingCurrency }: Terms,
): number {
  if (decision.answer === "no") return 0;
  const { unit, amount } = decidedAmount(decision, reportingCurrency);
  return costOf(purchase ? keptOf(amount, unit, purchase.kept) : amount, amount, decision.costMinor);
}
