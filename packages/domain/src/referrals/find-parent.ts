import type { Reader } from "@worth/db";
import type { MergedCustomers } from "../value/merged-customers.ts";

export type Parent = { referrerId: string; evidence: "confirmed" | "lead" | "link" | "claimed" };

/** Who brought a customer now, whichever of their ids it was recorded for, as who they are today; null for nobody. */
export async function findParent(
  reader: Reader,
  people: MergedCustomers,
  customerId: string,
): Promise<Parent | null> {
  const latest = await reader.attribution.findFirst({
    where: { refereeId: { in: people.aliases([customerId]) } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { referrerId: true, evidence: true },
  });
  return latest?.referrerId
    ? { referrerId: people.resolve(latest.referrerId), evidence: latest.evidence }
    : null;
}
