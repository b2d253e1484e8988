import type { ListPayoutsInput, ListPayoutsOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { mostCounted } from "../reading/most-counted.ts";
import { staffPayoutSelect, toStaffPayout } from "./staff-payout.ts";

const pageSize = 50;

/** Payouts, newest first, and how many of them wait for somebody. */
export async function listPayouts(
  { database }: Deps,
  _actor: StaffActor,
  { state, rail, page }: ListPayoutsInput,
): Promise<ListPayoutsOutput> {
  const where = { ...(state && { state }), ...(rail && { rail }) };
  const [rows, total, parkedCount, manualCount] = await Promise.all([
    database.payout.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: staffPayoutSelect,
    }),
    database.payout.count({ where, take: mostCounted }),
    database.payout.count({ where: { state: "parked" }, take: mostCounted }),
    database.payout.count({ where: { state: "pending", rail: "manual" }, take: mostCounted }),
  ]);
  return { rows: rows.map(toStaffPayout), total, page, pageSize, parkedCount, manualCount };
}
