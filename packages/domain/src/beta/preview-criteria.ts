import {
  AppError,
  betaCriteriaSchema,
  type BetaChoicesInput,
  type BetaChoicesOutput,
  type MatchBetaCriteriaInput,
  type MatchBetaCriteriaOutput,
  type StaffActor,
} from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { listProductChoices } from "../products/list-product-choices.ts";
import { listMatchingMembers } from "./matching-members.ts";

/** Beyond this nobody needs the number to the last member, and counting stops. */
const mostCounted = 5_000;
const sampleSize = 8;

/** How many members criteria fit, and some of them by name, before anything is saved. Writes nothing. */
export async function matchBetaCriteria(
  { database }: Deps,
  _actor: StaffActor,
  { criteria }: MatchBetaCriteriaInput,
): Promise<MatchBetaCriteriaOutput> {
  const found = await listMatchingMembers(database, { criteria, limit: mostCounted + 1 });
  return {
    count: Math.min(found.length, mostCounted),
    isMore: found.length > mostCounted,
    sample: found
      .slice(0, sampleSize)
      .map(({ customerId, displayName }) => ({ id: customerId, displayName })),
  };
}

/** The products and tiers that criteria can name; those a group names already are among them. @throws AppError not_found */
export async function listBetaChoices(
  { database }: Deps,
  _actor: StaffActor,
  { groupId }: BetaChoicesInput,
): Promise<BetaChoicesOutput> {
  const group = groupId === null ? null : await database.betaGroup.findUnique({ where: { id: groupId } });
  if (groupId !== null && !group) throw new AppError("not_found");
  const { productIds = [] } = betaCriteriaSchema.parse(group?.criteria ?? {});
  const [products, tiers] = await Promise.all([
    listProductChoices(database, productIds),
    database.tier.findMany({ select: { id: true, name: true }, orderBy: { rank: "asc" } }),
  ]);
  return { products, tiers };
}
