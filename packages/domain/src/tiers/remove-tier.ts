import { AppError, type RemoveTierInput, type StaffActor } from "@worth/contracts";
import { inTransaction, type Reader } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/**
 * Removes a tier that nobody ever had and no perk asks for: histories name the others.
 * @throws AppError not_found, tier_in_use
 */
export async function removeTier(
  { database }: Deps,
  actor: StaffActor,
  { tierId }: RemoveTierInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    // Whoever gives somebody this tier meanwhile holds the row, or waits and finds it gone.
    await transaction.$executeRaw`SELECT 1 FROM tier WHERE id = ${tierId} FOR UPDATE`;
    const tier = await transaction.tier.findUnique({ where: { id: tierId } });
    if (!tier) throw new AppError("not_found");
    if ((await listTiersInUse(transaction, [tierId])).has(tierId)) throw new AppError("tier_in_use");
    await transaction.tier.delete({ where: { id: tierId } });
    await recordAudit(transaction, actor, {
      action: "tier.remove",
      subjectType: "tier",
      subjectId: tierId,
      before: { name: tier.name, rank: tier.rank },
    });
  });
}

/** Which of these tiers somebody has or had, or a perk asks for. */
export async function listTiersInUse(reader: Reader, tierIds: readonly string[]): Promise<Set<string>> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT tier.id FROM tier
    WHERE tier.id = ANY (${[...tierIds]}::text[]) AND (
      EXISTS (SELECT FROM customer_tier WHERE "tierId" = tier.id)
      OR EXISTS (SELECT FROM perk WHERE "leastTierId" = tier.id)
      OR EXISTS (SELECT FROM tier_change WHERE "fromTierId" = tier.id OR "toTierId" = tier.id))`;
  return new Set(rows.map(({ id }) => id));
}
