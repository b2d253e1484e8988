import type { MemberPerkOutput, PerkBody, PerkState } from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { findObstacle } from "./find-obstacle.ts";
import { readMemberStanding, type MemberStanding } from "./member-standing.ts";

export const memberPerkInclude = {
  leastTier: { select: { name: true, rank: true } },
} as const satisfies Prisma.PerkInclude;

type PerkRow = Omit<PerkBody, "leastTierId"> & {
  id: string;
  state: PerkState;
  leastTier: { name: string; rank: number } | null;
};

/** What decides about all perks of one member. */
export type MemberMeans = MemberStanding & {
  customerId: string;
  reportingCurrency: string;
  takenByPerk: ReadonlyMap<string, number>;
  availableOf: (unit: string) => number;
};

export async function readMemberMeans(
  reader: Reader,
  {
    customerId,
    reportingCurrency,
    perkIds,
  }: { customerId: string; reportingCurrency: string; perkIds: string[] },
): Promise<MemberMeans> {
  const [standing, taken, accounts] = await Promise.all([
    readMemberStanding(reader, customerId),
    reader.redemption.groupBy({
      by: ["perkId"],
      where: { customerId, perkId: { in: perkIds }, price: { gt: 0 }, state: { not: "cancelled" } },
      _count: true,
    }),
    reader.ledgerAccount.findMany({
      where: { customerId, kind: { in: ["member_points", "member_credit"] } },
      select: { unit: true, balance: true },
    }),
  ]);
  const balances = new Map(accounts.map(({ unit, balance }) => [unit, balance ?? 0]));
  return {
    customerId,
    reportingCurrency,
    ...standing,
    takenByPerk: new Map(taken.map(({ perkId, _count }) => [perkId, _count])),
    availableOf: (unit) => balances.get(unit) ?? 0,
  };
}

/** A perk as one member sees it. */
export function toMemberPerk(perk: PerkRow, means: MemberMeans): MemberPerkOutput {
  const { id, name, description, unit, price, fulfilment, valueMinor, stock, perMemberLimit, leastTier } =
    perk;
  const available = means.availableOf(unit);
  return {
    id,
    name,
    description,
    unit,
    price,
    fulfilment,
    value: valueMinor === null ? null : { amountMinor: valueMinor, currency: means.reportingCurrency },
    left: stock,
    perMemberLimit,
    leastTier: leastTier?.name ?? null,
    obstacle: findObstacle({
      ...perk,
      ...means,
      leastRank: leastTier?.rank ?? null,
      takenCount: means.takenByPerk.get(id) ?? 0,
      available,
    }),
    missing: Math.max(0, price - available),
  };
}
