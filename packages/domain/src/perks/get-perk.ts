import { AppError, type GetStaffPerkInput, type PerkDetailOutput, type StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { staffRedemptionSelect, toStaffRedemption } from "./staff-redemption.ts";

const pageSize = 50;

/** A perk with who chose it, newest first. @throws AppError not_found */
export async function getPerk(
  { database }: Deps,
  _actor: StaffActor,
  { perkId, page }: GetStaffPerkInput,
): Promise<PerkDetailOutput> {
  const [perk, rows, total, { reportingCurrency: currency }] = await Promise.all([
    database.perk.findUnique({ where: { id: perkId } }),
    database.redemption.findMany({
      where: { perkId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: staffRedemptionSelect,
    }),
    database.redemption.count({ where: { perkId } }),
    getProgrammeRow(database),
  ]);
  if (!perk) throw new AppError("not_found");
  const { createdAt: _createdAt, updatedAt: _updatedAt, ...body } = perk;
  return { ...body, currency, redemptions: { rows: rows.map(toStaffRedemption), total, page, pageSize } };
}
