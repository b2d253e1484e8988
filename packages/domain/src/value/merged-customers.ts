import type { Reader } from "@worth/db";

/** Who is who, as far as it was known at a moment: every id that was merged leads to the customer it became. */
export type MergedCustomers = {
  /** The customer an id stands for. */
  resolve: (customerId: string) => string;
  /** Every id that stands for one of these customers, whichever of their ids was given. */
  aliases: (customerIds: Iterable<string>) => string[];
};

export async function loadMergedCustomers(reader: Reader, asOf: Date): Promise<MergedCustomers> {
  const merges = await reader.identityMerge.findMany({
    where: { recordedAt: { lte: asOf } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: { fromId: true, intoId: true },
  });
  const into = new Map(merges.map(({ fromId, intoId }) => [fromId, intoId]));
  const resolve = (customerId: string): string => {
    const seen = new Set<string>();
    let current = customerId;
    for (let next = into.get(current); next !== undefined && !seen.has(next); next = into.get(current)) {
      seen.add(current);
      current = next;
    }
    return current;
  };
  const aliasesById = Map.groupBy(into.keys(), resolve);
  const aliasesOf = (id: string): string[] => [id, ...(aliasesById.get(id) ?? [])];
  const aliases = (ids: Iterable<string>): string[] => [
    ...new Set(Iterator.from(ids).flatMap((id) => aliasesOf(resolve(id)))),
  ];
  return { resolve, aliases };
}

/**
 * Follows chains on from whoever they meet under another id: a chain that ends at somebody who was merged goes on at
 * the customer they became.
 * @param follow gives everybody along the chains of these ids, themselves included
 */
export async function followMerged(
  people: MergedCustomers,
  customerIds: Iterable<string>,
  follow: (ids: string[]) => Promise<string[]>,
): Promise<string[]> {
  let from = people.aliases(customerIds);
  for (;;) {
    const reached = new Set(await follow(from));
    const known = people.aliases(reached);
    if (known.length === reached.size) return known;
    from = known;
  }
}
