import { AppError, type CustomerOutput, type StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { currentGeneration } from "../value/current-generation.ts";
import { databaseTime } from "../value/database-time.ts";
import { getCustomerValue } from "../value/get-customer-value.ts";
import { listTimeline } from "./list-timeline.ts";

/** Everything the customer page shows of one customer, with the value computed from facts as of now. */
export async function getCustomer(
  { database }: Deps,
  _actor: StaffActor,
  { customerId }: { customerId: string },
): Promise<CustomerOutput> {
  const generation = await currentGeneration(database);
  const customer = await database.customer.findUnique({
    where: { id: customerId },
    select: {
      id: true,
      displayName: true,
      sentiment: true,
      company: { select: { id: true, name: true } },
      member: { select: { joinedAt: true } },
      identities: { where: { kind: "email" }, select: { value: true }, orderBy: { createdAt: "asc" } },
      acts: { distinct: ["role"], select: { role: true } },
      valueSnapshots: { where: { generation }, select: { purchaseCount: true, lastPurchaseAt: true } },
    },
  });
  if (!customer) throw new AppError("not_found");
  const [value, timeline, referrer, referees] = await Promise.all([
    getCustomerValue(database, customerId, await databaseTime(database)),
    listTimeline(database, customerId),
    findReferrer(database, customerId),
    listReferees(database, customerId, generation),
  ]);
  return {
    id: customer.id,
    displayName: customer.displayName,
    emails: customer.identities.map((identity) => identity.value),
    company: customer.company,
    joinedAt: customer.member?.joinedAt.toISOString() ?? null,
    sentiment: customer.sentiment,
    roles: customer.acts.map(({ role }) => role),
    referrer,
    referees,
    purchaseCount: customer.valueSnapshots[0]?.purchaseCount ?? 0,
    lastPurchaseAt: customer.valueSnapshots[0]?.lastPurchaseAt?.toISOString() ?? null,
    value,
    timeline,
  };
}

async function findReferrer(database: Deps["database"], refereeId: string) {
  const latest = await database.attribution.findFirst({
    where: { refereeId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { referrer: { select: { id: true, displayName: true } } },
  });
  return latest?.referrer ?? null;
}

async function listReferees(
  database: Deps["database"],
  referrerId: string,
  generation: number,
): Promise<CustomerOutput["referees"]> {
  const rows = await database.attribution.findMany({
    where: { referee: { attributions: { some: { referrerId } } } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    distinct: ["refereeId"],
    select: {
      referrerId: true,
      referee: {
        select: {
          id: true,
          displayName: true,
          valueSnapshots: { where: { generation }, select: { ownMinor: true } },
        },
      },
    },
  });
  return rows
    .filter((row) => row.referrerId === referrerId)
    .map(({ referee }) => ({
      id: referee.id,
      displayName: referee.displayName,
      ownMinor: referee.valueSnapshots[0]?.ownMinor ?? 0,
    }))
    .toSorted((a, b) => b.ownMinor - a.ownMinor || (a.id < b.id ? -1 : 1));
}
