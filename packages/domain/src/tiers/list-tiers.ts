import type { ListTiersOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { readTiers } from "./read-tiers.ts";
import { listTiersInUse } from "./remove-tier.ts";

/** Every tier with how many have it, the lowest first. */
export async function listTiers({ database }: Deps, _actor: StaffActor): Promise<ListTiersOutput> {
  const [tiers, members, ending, { reportingCurrency: currency }] = await Promise.all([
    readTiers(database),
    database.customerTier.groupBy({ by: ["tierId"], _count: true }),
    database.customerTier.groupBy({ by: ["tierId"], where: { endsAt: { not: null } }, _count: true }),
    getProgrammeRow(database),
  ]);
  const inUse = await listTiersInUse(
    database,
    tiers.map(({ id }) => id),
  );
  const countOf = (counts: readonly { tierId: string; _count: number }[], id: string): number =>
    counts.find(({ tierId }) => tierId === id)?._count ?? 0;
  return {
    currency,
    tiers: tiers.map((tier) => ({
      ...tier,
      memberCount: countOf(members, tier.id),
      endingCount: countOf(ending, tier.id),
      isRemovable: !inUse.has(tier.id),
    })),
  };
}
