import { AppError, type SaveRewardTermsInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { programmeBudget } from "../rewards/budgets.ts";

/**
 * Staff set what rewards may cost in all, what a point costs and how long points can be spent; points that were earned
 * keep the day they expire.
 * @throws AppError budget_below_spent
 */
export async function saveRewardTerms(
  { database }: Deps,
  actor: StaffActor,
  { budgetMinor, pointCostMinor, pointLifeDays }: SaveRewardTermsInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { count } = await transaction.rewardBudget.updateMany({
      where: { id: programmeBudget, ...(budgetMinor !== null && { spentMinor: { lte: budgetMinor } }) },
      data: { limitMinor: budgetMinor },
    });
    if (count === 0) throw new AppError("budget_below_spent", { field: "budgetMinor" });
    const before = await getProgrammeRow(transaction);
    await transaction.programme.update({
      where: { id: "programme" },
      data: { pointCostMinor, pointLifeDays },
    });
    await recordAudit(transaction, actor, {
      action: "rewards.terms",
      subjectType: "programme",
      subjectId: "programme",
      before: { pointCostMinor: before.pointCostMinor.toNumber(), pointLifeDays: before.pointLifeDays },
      after: { budgetMinor, pointCostMinor, pointLifeDays },
    });
  });
}
