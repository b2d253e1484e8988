import type { ListReferralsInput, ListReferralsOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { staffReferralInclude, toStaffReferral } from "./staff-referral.ts";

const pageSize = 50;

export async function listReferrals(
  { database }: Deps,
  _actor: StaffActor,
  { state, page }: ListReferralsInput,
): Promise<ListReferralsOutput> {
  const where = state ? { state } : {};
  const [rows, total, { reportingCurrency }] = await Promise.all([
    database.referral.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: staffReferralInclude,
    }),
    database.referral.count({ where }),
    getProgrammeRow(database),
  ]);
  return { rows: rows.map((row) => toStaffReferral(row, reportingCurrency)), total, page, pageSize };
}
