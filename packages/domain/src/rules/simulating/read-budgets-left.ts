import type { Transaction } from "@worth/db";
import { programmeBudget } from "../../rewards/budgets.ts";

/** What each budget with a limit held when the window began: what was promised out of it since is decided anew. */
export async function readBudgetsLeft(transaction: Transaction, from: Date): Promise<Map<string, number>> {
  const budgets = await transaction.rewardBudget.findMany({ where: { limitMinor: { not: null } } });
  const since = await transaction.reward.groupBy({
    by: ["campaignId"],
    where: { state: { not: "refused" }, decision: { occurredAt: { gte: from } } },
    _sum: { promisedCostMinor: true },
  });
  const promisedOf = (id: string): number =>
    since
      .filter(({ campaignId }) => id === programmeBudget || campaignId === id)
      .reduce((sum, { _sum }) => sum + Number(_sum.promisedCostMinor ?? 0), 0);
  return new Map(
    budgets.map(({ id, limitMinor, spentMinor }) => [id, (limitMinor ?? 0) - spentMinor + promisedOf(id)]),
  );
}
