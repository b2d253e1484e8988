import { AppError, type CampaignIdInput, type SaveCampaignInput, type StaffActor } from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { saveSteps } from "../missions/save-steps.ts";

/**
 * Staff make a campaign, with a budget of its own beside the programme's.
 * @throws AppError campaign_known, campaign_ends_early
 */
export async function createCampaign(
  { database, clock }: Deps,
  actor: StaffActor,
  input: SaveCampaignInput,
): Promise<void> {
  requireOrder(input);
  const { campaignId: id, name, budgetMinor } = input;
  await inTransaction(database, async (transaction) => {
    await lockKey(transaction, "campaign", id);
    // A budget without a campaign is not for the taking either: something was promised out of it.
    if (await transaction.rewardBudget.findUnique({ where: { id } }))
      throw new AppError("campaign_known", { field: "campaignId" });
    await transaction.rewardBudget.create({ data: { id, name, limitMinor: budgetMinor } });
    await transaction.campaign.create({ data: { id, name, ...daysOf(input), createdAt: clock.now() } });
    await saveSteps(transaction, input);
    await record(transaction, actor, "campaign.create", input);
  });
}

/**
 * Staff change a campaign's name, days or budget; what stands in its links stays.
 * @throws AppError not_found, campaign_ends_early, budget_below_spent, campaign_step_done
 */
export async function changeCampaign(
  { database }: Deps,
  actor: StaffActor,
  input: SaveCampaignInput,
): Promise<void> {
  requireOrder(input);
  const { campaignId: id, name, budgetMinor } = input;
  await inTransaction(database, async (transaction) => {
    await lockKey(transaction, "campaign", id);
    if (!(await transaction.campaign.findUnique({ where: { id } }))) throw new AppError("not_found");
    const { count } = await transaction.rewardBudget.updateMany({
      where: { id, ...(budgetMinor !== null && { spentMinor: { lte: budgetMinor } }) },
      data: { name, limitMinor: budgetMinor },
    });
    if (count === 0) throw new AppError("budget_below_spent", { field: "budgetMinor" });
    await transaction.campaign.update({ where: { id }, data: { name, ...daysOf(input) } });
    await saveSteps(transaction, input);
    await record(transaction, actor, "campaign.change", input);
  });
}

/**
 * Staff end a campaign now: its links bring friends as any link does, and who came by it keeps what its rules promise.
 * @throws AppError not_found, already_done
 */
export async function closeCampaign(
  { database, clock }: Deps,
  actor: StaffActor,
  { campaignId: id }: CampaignIdInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { count } = await transaction.campaign.updateMany({
      where: { id, closedAt: null },
      data: { closedAt: clock.now() },
    });
    if (count === 0) {
      const known = await transaction.campaign.count({ where: { id } });
      throw new AppError(known === 0 ? "not_found" : "already_done");
    }
    await recordAudit(transaction, actor, {
      action: "campaign.close",
      subjectType: "campaign",
      subjectId: id,
    });
  });
}

function requireOrder({ startsOn, endsOn }: SaveCampaignInput): void {
  if (endsOn !== null && endsOn < startsOn) throw new AppError("campaign_ends_early", { field: "endsOn" });
}

const daysOf = ({ startsOn, endsOn }: SaveCampaignInput) => ({
  startsOn: new Date(startsOn),
  endsOn: endsOn === null ? null : new Date(endsOn),
});

const record = (
  transaction: Transaction,
  actor: StaffActor,
  action: string,
  { campaignId, ...after }: SaveCampaignInput,
): Promise<void> =>
  recordAudit(transaction, actor, { action, subjectType: "campaign", subjectId: campaignId, after });
