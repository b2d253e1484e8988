import { tierRuleSchema, type TierRule } from "@worth/contracts";
import type { Reader } from "@worth/db";

export type Tier = { id: string; name: string; rank: number; benefits: string; rule: TierRule };

/** Every tier of the programme, the lowest first. */
export async function readTiers(reader: Reader): Promise<Tier[]> {
  const rows = await reader.tier.findMany({ orderBy: { rank: "asc" } });
  return rows.map(({ id, name, rank, benefits, rule }) => ({
    id,
    name,
    rank,
    benefits,
    rule: tierRuleSchema.parse(rule),
  }));
}
