import {
  AppError,
  tierFiguresSchema,
  type CustomerTierInput,
  type CustomerTierOutput,
  type StaffActor,
} from "@worth/contracts";
import { listAliases, resolveCustomer } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { readMemberTier } from "./read-member-tier.ts";

const mostChanges = 50;

/** Where a customer stands and every change of their tier with the numbers that decided. @throws AppError not_found */
export async function getCustomerTier(
  { database, clock }: Deps,
  _actor: StaffActor,
  { customerId: askedId }: CustomerTierInput,
): Promise<CustomerTierOutput> {
  const customerId = await resolveCustomer(database, askedId);
  if (customerId === null) throw new AppError("not_found");
  const { tier, figures } = await readMemberTier(database, customerId, clock.now());
  const changes = await database.tierChange.findMany({
    where: { customerId: { in: await listAliases(database, customerId) } },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    take: mostChanges,
  });
  const tiers = await database.tier.findMany({ select: { id: true, name: true } });
  const nameOf = (id: string | null): string | null => tiers.find((one) => one.id === id)?.name ?? null;
  return {
    ...tier,
    figures,
    changes: changes.map(({ id, fromTierId, toTierId, reason, occurredAt }) => ({
      id,
      from: nameOf(fromTierId),
      to: nameOf(toTierId),
      figures: tierFiguresSchema.parse(reason),
      occurredAt: occurredAt.toISOString(),
    })),
  };
}
