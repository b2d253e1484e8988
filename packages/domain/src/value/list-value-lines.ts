import type { ListValueLinesInput, ListValueLinesOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { databaseTime } from "./database-time.ts";
import { explainCustomer, requireCustomer } from "./explain-customer.ts";

const pageSize = 50;

/** The lines behind one part of one customer's value, the largest first. Their sum is the part. */
export async function listValueLines(
  { database }: Deps,
  _actor: StaffActor,
  { customerId, basis, part, page }: ListValueLinesInput,
): Promise<ListValueLinesOutput> {
  await requireCustomer(database, customerId);
  const { facts, lines, currency } = await explainCustomer(
    database,
    customerId,
    await databaseTime(database),
  );
  const wanted = lines
    .filter((line) => line.customerId === customerId && line.basis === basis && line.part === part)
    .toSorted((a, b) => b.amountMinor - a.amountMinor || (a.factId < b.factId ? -1 : 1));
  const shown = wanted.slice((page - 1) * pageSize, page * pageSize);
  const occurredAt = new Map(facts.purchases.map((purchase) => [purchase.id, purchase.occurredAt]));
  const counterparts = await database.customer.findMany({
    where: { id: { in: shown.flatMap(({ counterpartId }) => counterpartId ?? []) } },
    select: { id: true, displayName: true },
  });
  return {
    rows: shown.map(({ factId, rule, share, amountMinor, counterpartId }) => ({
      factId,
      rule,
      share,
      amountMinor,
      occurredAt: new Date(occurredAt.get(factId) ?? 0).toISOString(),
      counterpart: counterparts.find(({ id }) => id === counterpartId) ?? null,
    })),
    total: wanted.length,
    page,
    pageSize,
    currency,
    sumMinor: wanted.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  };
}
