import type { ListToHandOutInput, ListToHandOutOutput, StaffActor } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import type { Deps } from "../deps.ts";
import { mostCounted } from "../reading/most-counted.ts";
import { staffRedemptionSelect, toStaffRedemption } from "./staff-redemption.ts";

const pageSize = 50;

/** Redemptions people hand out and did not yet. */
export const toHandOut = { state: "ordered", payoutId: null } as const satisfies Prisma.RedemptionWhereInput;

/** What people still have to hand out, the one that waits longest first. */
export async function listToHandOut(
  { database }: Deps,
  _actor: StaffActor,
  { page }: ListToHandOutInput,
): Promise<ListToHandOutOutput> {
  const [rows, total] = await Promise.all([
    database.redemption.findMany({
      where: toHandOut,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: staffRedemptionSelect,
    }),
    database.redemption.count({ where: toHandOut, take: mostCounted }),
  ]);
  return { rows: rows.map(toStaffRedemption), total, page, pageSize };
}
