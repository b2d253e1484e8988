import type { ListCustomersInput, ListCustomersOutput, StaffActor } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentGeneration } from "../value/current-generation.ts";
import { customerRowSelect, toCustomerRow } from "./customer-row.ts";
import { listPage } from "./list-page.ts";
import { normalizeEmail } from "./normalize-email.ts";

const pageSize = 50;

/** Customers by search, filter and sort. Who has not bought yet comes last among the last purchases. */
export async function listCustomers(
  { database }: Deps,
  _actor: StaffActor,
  { search, filter, sort, direction, page }: ListCustomersInput,
): Promise<ListCustomersOutput> {
  const where: Prisma.CustomerWhereInput = { mergedIntoId: null, ...filters[filter], ...matching(search) };
  const generation = await currentGeneration(database);
  const window = { skip: (page - 1) * pageSize, take: pageSize };
  const [{ reportingCurrency }, ids, total] = await Promise.all([
    getProgrammeRow(database),
    listPage(database, { where, generation, sort, direction, ...window }),
    database.customer.count({ where }),
  ]);
  const found = await database.customer.findMany({
    where: { id: { in: ids } },
    select: customerRowSelect(generation),
  });
  const rows = new Map(found.map((row) => [row.id, toCustomerRow(row)]));
  return {
    currency: reportingCurrency,
    rows: ids.flatMap((id) => rows.get(id) ?? []),
    total,
    page,
    pageSize,
  };
}

const filters: Record<ListCustomersInput["filter"], Prisma.CustomerWhereInput> = {
  all: {},
  members: { member: { isNot: null } },
  non_members: { member: null },
  detractors: { sentiment: "detractor" },
  referrers: { referralsMade: { some: { state: { not: "refused" } } } },
};

/** A name or company that contains the words, or the exact e-mail address in any spelling. */
function matching(search: string): Prisma.CustomerWhereInput {
  if (search === "") return {};
  const contains = { contains: search, mode: "insensitive" as const };
  const address = search.includes("@")
    ? [{ identities: { some: { kind: "email" as const, normalizedValue: normalizeEmail(search) } } }]
    : [];
  return { OR: [{ displayName: contains }, { company: { is: { name: contains } } }, ...address] };
}
