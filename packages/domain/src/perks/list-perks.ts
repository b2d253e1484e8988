import type { ListPerksInput, ListPerksOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { mostCounted } from "../reading/most-counted.ts";
import { toHandOut } from "./list-to-hand-out.ts";

const pageSize = 50;

/** Every perk, drafts first and archived ones last, and how much people still have to hand out. */
export async function listPerks(
  { database }: Deps,
  _actor: StaffActor,
  { state, page }: ListPerksInput,
): Promise<ListPerksOutput> {
  const where = state ? { state } : {};
  const [perks, total, toHandOutCount] = await Promise.all([
    database.perk.findMany({
      where,
      orderBy: [{ state: "asc" }, { name: "asc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: {
        leastTier: { select: { name: true } },
        _count: { select: { redemptions: { where: { state: { not: "cancelled" } } } } },
      },
    }),
    database.perk.count({ where }),
    database.redemption.count({ where: toHandOut, take: mostCounted }),
  ]);
  const rows = perks.map(
    ({ id, name, unit, price, stock, fulfilment, state: at, leastTier, segmentIds, _count }) => ({
      id,
      name,
      unit,
      price,
      stock,
      fulfilment,
      state: at,
      leastTier: leastTier?.name ?? null,
      segmentIds,
      takenCount: _count.redemptions,
    }),
  );
  return { rows, total, page, pageSize, toHandOutCount };
}
