import { AppError, createId, type SaveTierInput, type StaffActor } from "@worth/contracts";
import { inTransaction, lockKey, type Prisma, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/**
 * A new tier, or another wording, rank or rule of one. Members who reach more by it rise with the next nightly look;
 * who reaches less is told first.
 * @throws AppError not_found, tier_rank_taken
 */
export async function saveTier(
  { database, clock }: Deps,
  actor: StaffActor,
  { tierId: knownId, ...body }: SaveTierInput,
): Promise<void> {
  const tierId = knownId ?? createId("tier");
  await inTransaction(database, async (transaction) => {
    // Two people who give one rank at once: the second is told.
    await lockKey(transaction, "tiers", "ranks");
    const before = await findTier(transaction, knownId);
    const ofRank = await transaction.tier.findUnique({ where: { rank: body.rank }, select: { id: true } });
    if (ofRank && ofRank.id !== tierId) throw new AppError("tier_rank_taken", { field: "rank" });
    if (knownId === null)
      await transaction.tier.create({ data: { id: tierId, ...body, createdAt: clock.now() } });
    else await transaction.tier.update({ where: { id: tierId }, data: body });
    await recordAudit(transaction, actor, {
      action: knownId === null ? "tier.create" : "tier.update",
      subjectType: "tier",
      subjectId: tierId,
      ...(before && { before }),
      after: body,
    });
  });
}

async function findTier(
  transaction: Transaction,
  tierId: string | null,
): Promise<Prisma.InputJsonObject | null> {
  if (tierId === null) return null;
  const tier = await transaction.tier.findUnique({ where: { id: tierId } });
  if (!tier) throw new AppError("not_found");
  const { name, rank, benefits, rule } = tier;
  return { name, rank, benefits, rule };
}
