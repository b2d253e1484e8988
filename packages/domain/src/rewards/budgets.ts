import { toSafeInteger, type Transaction } from "@worth/db";

export const programmeBudget = "programme";

export type BudgetsLeft = {
  /** Minor units of the reporting currency; null is without limit. */
  programmeMinor: number | null;
  campaignMinor: number | null;
};

/**
 * Locks the budgets a decision takes from until the transaction ends, the programme's first: who decides at the same
 * moment waits, and reads caps and budgets as this one leaves them. What is spent is kept by a trigger from the rewards.
 */
export async function lockBudgets(
  transaction: Transaction,
  campaignId: string | null = null,
): Promise<BudgetsLeft> {
  return {
    programmeMinor: await lockBudget(transaction, programmeBudget),
    campaignMinor: campaignId === null ? null : await lockBudget(transaction, campaignId),
  };
}

async function lockBudget(transaction: Transaction, id: string): Promise<number | null> {
  const [budget] = await transaction.$queryRaw<{ left: bigint | null }[]>`
    SELECT "limitMinor" - "spentMinor" AS left FROM reward_budget WHERE id = ${id} FOR UPDATE`;
  const left = budget?.left ?? null;
  return left === null ? null : toSafeInteger(left);
}
