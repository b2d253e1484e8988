import type { RuleChoicesOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";

const mostProducts = 50;
const mostCampaigns = 50;

/** The products, perks, kinds of acts and campaigns a rule can name. */
export async function listRuleChoices({ database }: Deps, _actor: StaffActor): Promise<RuleChoicesOutput> {
  const select = { id: true, name: true } as const;
  const orderBy = [{ name: "asc" }, { id: "asc" }] as const;
  const [products, perks, actTypes, campaigns] = await Promise.all([
    database.product.findMany({ select, orderBy: [...orderBy], take: mostProducts }),
    database.perk.findMany({ where: { state: "offered" }, select, orderBy: [...orderBy] }),
    database.actType.findMany({ where: { archivedAt: null }, select, orderBy: [...orderBy] }),
    // One that is over can still be named: friends it brought buy for the first time later.
    database.campaign.findMany({
      select,
      orderBy: [{ startsOn: "desc" }, { id: "asc" }],
      take: mostCampaigns,
    }),
  ]);
  return { products, perks, actTypes, campaigns };
}
