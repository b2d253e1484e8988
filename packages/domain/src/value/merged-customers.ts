import type { Reader } from "@worth/db";

/** Who is who, as far as it was known at a moment: every id that was merged leads to the customer it became. */
export type MergedCustomers = {
  /** The customer an id stands for. */
  resolve: (customerId: string) => string;
  /** The ids that stand for this customer, itself included. */
  aliases: (customerId: string) => string[];
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
  return { resolve, aliases: (customerId) => [customerId, ...(aliasesById.get(customerId) ?? [])] };
}
