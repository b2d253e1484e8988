import { AppError, createId, type SaveCampaignInput } from "@worth/contracts";
import type { Transaction } from "@worth/db";

type Steps = Pick<SaveCampaignInput, "campaignId" | "steps">;

/**
 * Brings a campaign's steps to what staff wrote. What a step is done by stays once somebody did it, and so does the step.
 * @throws AppError not_found for a step or a kind of act that does not exist, campaign_step_done
 */
export async function saveSteps(transaction: Transaction, { campaignId, steps }: Steps): Promise<void> {
  const known = await transaction.missionStep.findMany({
    where: { campaignId },
    include: { _count: { select: { done: true } } },
  });
  const kept = new Set(steps.flatMap(({ id }) => id ?? []));
  if ([...kept].some((id) => known.every((step) => step.id !== id))) throw new AppError("not_found");
  for (const before of known) {
    const after = steps.find(({ id }) => id === before.id);
    const isSame = after?.kind === before.kind && after.actTypeId === before.actTypeId;
    if (!isSame && before._count.done > 0) throw new AppError("campaign_step_done", { field: "steps" });
  }
  await requireActTypes(transaction, steps);
  await transaction.missionStep.deleteMany({ where: { campaignId, id: { notIn: [...kept] } } });
  // Out of the way of each other while they change places.
  await transaction.missionStep.updateMany({
    where: { campaignId },
    data: { position: { increment: 1_000 } },
  });
  for (const [index, { id, ...step }] of steps.entries()) {
    const data = { ...step, position: index + 1 };
    if (id === null)
      await transaction.missionStep.create({ data: { id: createId("missionStep"), campaignId, ...data } });
    else await transaction.missionStep.update({ where: { id }, data });
  }
}

async function requireActTypes(transaction: Transaction, steps: Steps["steps"]): Promise<void> {
  const ids = [...new Set(steps.flatMap(({ actTypeId }) => actTypeId ?? []))];
  if ((await transaction.actType.count({ where: { id: { in: ids } } })) < ids.length)
    throw new AppError("not_found");
}
