import type { MemberActor, PerkCatalogueOutput } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { readBalances } from "../ledger/statement/read-balances.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { isEligible } from "./find-obstacle.ts";
import { memberPerkInclude, readMemberMeans, toMemberPerk } from "./member-perk.ts";
import { memberRedemptionSelect, toMemberRedemption } from "./member-redemption.ts";

const mostPerks = 200;
const mostRedemptions = 50;

/**
 * What a member can get, with what stands in the way of the rest, and what they chose before. What is for other groups
 * of members is not in it.
 */
export async function getPerkCatalogue(
  { database, clock }: Deps,
  { customerId }: MemberActor,
): Promise<PerkCatalogueOutput> {
  const { reportingCurrency } = await getProgrammeRow(database);
  const [offered, redemptions, balances] = await Promise.all([
    database.perk.findMany({
      where: { state: "offered" },
      orderBy: [{ price: "asc" }, { id: "asc" }],
      take: mostPerks,
      include: memberPerkInclude,
    }),
    database.redemption.findMany({
      where: { customerId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: mostRedemptions,
      select: memberRedemptionSelect,
    }),
    readBalances(database, { customerId, reportingCurrency }),
  ]);
  const perkIds = offered.map(({ id }) => id);
  const means = await readMemberMeans(database, { customerId, reportingCurrency, perkIds });
  const eligible = offered.filter(({ segmentIds }) => isEligible({ ...means, segmentIds }));
  const perks = eligible.map((perk) => toMemberPerk(perk, means));
  const now = clock.now();
  return {
    balances,
    perks: perks.toSorted((one, other) => Number(one.obstacle !== null) - Number(other.obstacle !== null)),
    redemptions: redemptions.map((redemption) => toMemberRedemption(redemption, now)),
  };
}
