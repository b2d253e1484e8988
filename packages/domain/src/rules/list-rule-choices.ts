import {
  AppError,
  ruleBodySchema,
  type RuleChoicesInput,
  type RuleChoicesOutput,
  type StaffActor,
} from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { listProductChoices } from "../products/list-product-choices.ts";

const mostCampaigns = 50;

/**
 * The products, perks, kinds of acts and campaigns a rule can name; those it names already are among them, also when
 * they have ended since. @throws AppError not_found
 */
export async function listRuleChoices(
  { database }: Deps,
  _actor: StaffActor,
  { ruleId }: RuleChoicesInput,
): Promise<RuleChoicesOutput> {
  const rule = ruleId === null ? null : await database.rewardRule.findUnique(withBody(ruleId));
  if (ruleId !== null && !rule) throw new AppError("not_found");
  const bodies = [rule?.draft, rule?.versions[0]?.body].flatMap((body) =>
    body ? [ruleBodySchema.parse(body)] : [],
  );
  const select = { id: true, name: true } as const;
  const byName = [{ name: "asc" as const }, { id: "asc" as const }];
  const perkIds = bodies.flatMap(({ amount }) => (amount.kind === "perk" ? [amount.perkId] : []));
  const actTypeIds = bodies.flatMap(({ conditions }) => conditions.actTypeIds ?? []);
  const campaignIds = bodies.flatMap(({ conditions }) => conditions.campaignId ?? []);
  const productIds = bodies.flatMap(({ conditions }) => conditions.productIds ?? []);
  const [products, perks, actTypes, named, latest] = await Promise.all([
    listProductChoices(database, productIds),
    database.perk.findMany({
      where: { OR: [{ state: "offered" }, { id: { in: perkIds } }] },
      select,
      orderBy: byName,
    }),
    database.actType.findMany({
      where: { OR: [{ archivedAt: null }, { id: { in: actTypeIds } }] },
      select,
      orderBy: byName,
    }),
    database.campaign.findMany({ where: { id: { in: campaignIds } }, select }),
    // One that is over can still be named: friends it brought buy for the first time later.
    database.campaign.findMany({
      where: { id: { notIn: campaignIds } },
      select,
      orderBy: [{ startsOn: "desc" }, { id: "asc" }],
      take: mostCampaigns,
    }),
  ]);
  return { products, perks, actTypes, campaigns: [...named, ...latest] };
}

const withBody = (id: string) => ({
  where: { id },
  select: {
    draft: true,
    versions: { orderBy: { version: "desc" as const }, take: 1, select: { body: true } },
  },
});
