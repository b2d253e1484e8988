import { AppError, type CompanyOutput, type StaffActor } from "@worth/contracts";
import { customerRowSelect, toCustomerRow } from "../customers/customer-row.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentGeneration } from "../value/current-generation.ts";
import { partsOfSnapshot } from "../value/parts-of-snapshot.ts";

/** A company with its people: its value is theirs, with a referral among them counted once. */
export async function getCompany(
  { database }: Deps,
  _actor: StaffActor,
  { companyId }: { companyId: string },
): Promise<CompanyOutput> {
  const generation = await currentGeneration(database);
  const [company, snapshot, { reportingCurrency }] = await Promise.all([
    database.company.findUnique({
      where: { id: companyId },
      include: {
        people: {
          where: { mergedIntoId: null },
          orderBy: [{ displayName: "asc" }, { id: "asc" }],
          select: customerRowSelect(generation),
        },
      },
    }),
    database.accountSnapshot.findUnique({
      where: { generation_accountId: { generation, accountId: companyId } },
    }),
    getProgrammeRow(database),
  ]);
  if (!company) throw new AppError("not_found");
  return {
    id: company.id,
    name: company.name,
    currency: reportingCurrency,
    headline: partsOfSnapshot(snapshot),
    netMinor: snapshot?.netMinor ?? 0,
    netRange: { lowMinor: snapshot?.netLowMinor ?? 0, highMinor: snapshot?.netHighMinor ?? 0 },
    people: company.people.map(toCustomerRow),
  };
}
