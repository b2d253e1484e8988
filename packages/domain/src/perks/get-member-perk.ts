import { AppError, type GetPerkInput, type MemberActor, type MemberPerkOutput } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { memberPerkInclude, readMemberMeans, toMemberPerk } from "./member-perk.ts";

/** One perk as the member sees it; drafts are nobody's yet. @throws AppError not_found */
export async function getMemberPerk(
  { database }: Deps,
  { customerId }: MemberActor,
  { perkId }: GetPerkInput,
): Promise<MemberPerkOutput> {
  const perk = await database.perk.findUnique({ where: { id: perkId }, include: memberPerkInclude });
  if (!perk || perk.state === "draft") throw new AppError("not_found");
  const { reportingCurrency } = await getProgrammeRow(database);
  return toMemberPerk(
    perk,
    await readMemberMeans(database, { customerId, reportingCurrency, perkIds: [perkId] }),
  );
}
