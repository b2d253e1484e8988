import type { ListCustomersInput } from "@worth/contracts";
import type { Database, Prisma } from "@worth/db";

type Page = Pick<ListCustomersInput, "sort" | "direction"> & {
  where: Prisma.CustomerWhereInput;
  generation: number;
  skip: number;
  take: number;
};

const columns = { headline: "headlineMinor", net: "netMinor", own: "ownMinor" } as const;

/** The ids of one page of customers. Each order is that of an index, read from its end for the other direction. */
export async function listPage(database: Database, page: Page): Promise<string[]> {
  const { sort, direction, skip, take } = page;
  if (sort === "last_purchase") return listByLastPurchase(database, page);
  if (sort !== "name")
    return listSnapshots(database, page, { orderBy: [{ [columns[sort]]: direction }, idOrder(page)] });
  const rows = await database.customer.findMany({
    where: page.where,
    orderBy: [{ displayName: direction }, { id: direction }],
    skip,
    take,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Indices of falling values count ids upwards. */
const idOrder = ({ direction }: Page) =>
  ({ customerId: direction === "desc" ? "asc" : "desc" }) as const satisfies SnapshotOrder;

type SnapshotOrder = Prisma.ValueSnapshotOrderByWithRelationInput;

type Selection = { where?: Prisma.ValueSnapshotWhereInput; orderBy: SnapshotOrder[] };

async function listSnapshots(
  database: Database,
  { where, generation, skip, take }: Pick<Page, "where" | "generation" | "skip" | "take">,
  selection: Selection,
): Promise<string[]> {
  const rows = await database.valueSnapshot.findMany({
    where: { generation, customer: where, ...selection.where },
    orderBy: selection.orderBy,
    skip,
    take,
    select: { customerId: true },
  });
  return rows.map(({ customerId }) => customerId);
}

/** Buyers by their last purchase in either direction, then everybody who has not bought. */
async function listByLastPurchase(database: Database, page: Page): Promise<string[]> {
  const { direction, generation, skip, take } = page;
  const bought = await listSnapshots(database, page, {
    where: { lastPurchaseAt: { not: null } },
    orderBy: [{ lastPurchaseAt: direction }, idOrder(page)],
  });
  if (bought.length === take) return bought;
  const buyerCount = await database.valueSnapshot.count({
    where: { generation, customer: page.where, lastPurchaseAt: { not: null } },
  });
  const rest = { ...page, skip: Math.max(0, skip - buyerCount), take: take - bought.length };
  const others = await listSnapshots(database, rest, {
    where: { lastPurchaseAt: null },
    orderBy: [{ customerId: "asc" }],
  });
  return [...bought, ...others];
}
