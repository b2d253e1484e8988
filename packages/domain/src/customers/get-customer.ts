import {
  AppError,
  type CustomerOutput,
  type GetCustomerInput,
  type MachineActor,
  type StaffActor,
} from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentGeneration } from "../value/current-generation.ts";
import { partsOfSnapshot } from "../value/parts-of-snapshot.ts";
import { listBrought } from "./list-brought.ts";
import { listTimeline } from "./list-timeline.ts";
import { listAliases, resolveCustomer } from "./resolve-customer.ts";

/**
 * Everything the pages about one customer share, with their value as last computed. Somebody who turned out to be
 * another customer is answered as who they are.
 */
export async function getCustomer(
  { database, clock }: Deps,
  _actor: StaffActor | MachineActor,
  { customerId: askedId }: GetCustomerInput,
): Promise<CustomerOutput> {
  const customerId = await resolveCustomer(database, askedId);
  if (customerId === null) throw new AppError("not_found");
  const [generation, aliases] = await Promise.all([
    currentGeneration(database),
    listAliases(database, customerId),
  ]);
  const [customer, roles, programme, timeline, referrer, brought] = await Promise.all([
    database.customer.findUniqueOrThrow({
      where: { id: customerId },
      select: {
        displayName: true,
        sentiment: true,
        country: true,
        company: { select: { id: true, name: true } },
        member: { select: { joinedAt: true } },
        identities: { where: { kind: "email" }, select: { value: true }, orderBy: { createdAt: "asc" } },
        valueSnapshots: { where: { generation } },
      },
    }),
    database.act.findMany({
      where: { customerId: { in: aliases } },
      distinct: ["role"],
      select: { role: true },
    }),
    getProgrammeRow(database),
    listTimeline(database, customerId, aliases),
    findReferrer(database, aliases),
    listBrought(database, { aliases, generation, now: clock.now() }),
  ]);
  const [snapshot] = customer.valueSnapshots;
  return {
    id: customerId,
    displayName: customer.displayName,
    emails: customer.identities.map((identity) => identity.value),
    company: customer.company,
    country: customer.country,
    joinedAt: customer.member?.joinedAt.toISOString() ?? null,
    sentiment: customer.sentiment,
    roles: roles.map(({ role }) => role),
    referrer,
    ...brought,
    purchaseCount: snapshot?.purchaseCount ?? 0,
    lastPurchaseAt: snapshot?.lastPurchaseAt?.toISOString() ?? null,
    currency: programme.reportingCurrency,
    headline: partsOfSnapshot(snapshot),
    group: snapshot?.group ?? null,
    isWally: snapshot?.isWally ?? false,
    isWom: snapshot?.isWom ?? false,
    aliveProbability: snapshot?.aliveProbability ?? null,
    timeline,
  };
}

async function findReferrer(reader: Reader, aliases: string[]): Promise<CustomerOutput["referrer"]> {
  const latest = await reader.attribution.findFirst({
    where: { refereeId: { in: aliases } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { referrerId: true },
  });
  const referrerId = latest?.referrerId && (await resolveCustomer(reader, latest.referrerId));
  if (!referrerId || aliases.includes(referrerId)) return null;
  return reader.customer.findUnique({
    where: { id: referrerId },
    select: { id: true, displayName: true },
  });
}
