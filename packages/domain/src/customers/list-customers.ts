import type { ListCustomersInput, ListCustomersOutput, StaffActor } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { customerRowSelect, toCustomerRow } from "./customer-row.ts";
import { normalizeEmail } from "./normalize-email.ts";

const pageSize = 50;

/** Customers by search, filter and sort. Everybody has a snapshot from their first refresh on. */
export async function listCustomers(
  { database }: Deps,
  _actor: StaffActor,
  { search, filter, sort, direction, page }: ListCustomersInput,
): Promise<ListCustomersOutput> {
  const where: Prisma.CustomerWhereInput = { mergedIntoId: null, ...filters[filter], ...matching(search) };
  const [{ reportingCurrency }, rows, total] = await Promise.all([
    getProgrammeRow(database),
    database.customer.findMany({
      where,
      orderBy: [orders[sort](direction), { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: customerRowSelect,
    }),
    database.customer.count({ where }),
  ]);
  return { currency: reportingCurrency, rows: rows.map(toCustomerRow), total, page, pageSize };
}

const filters: Record<ListCustomersInput["filter"], Prisma.CustomerWhereInput> = {
  all: {},
  members: { member: { isNot: null } },
  non_members: { member: null },
  detractors: { sentiment: "detractor" },
  referrers: { referralsMade: { some: { state: { not: "refused" } } } },
};

type Direction = ListCustomersInput["direction"];

const orders: Record<ListCustomersInput["sort"], (to: Direction) => Prisma.CustomerOrderByWithRelationInput> =
  {
    headline: (to) => ({ valueSnapshot: { headlineMinor: to } }),
    net: (to) => ({ valueSnapshot: { netMinor: to } }),
    own: (to) => ({ valueSnapshot: { ownMinor: to } }),
    last_purchase: (to) => ({ valueSnapshot: { lastPurchaseAt: { sort: to, nulls: "last" } } }),
    name: (to) => ({ displayName: to }),
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
