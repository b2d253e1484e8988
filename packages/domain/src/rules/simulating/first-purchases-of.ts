import type { Transaction } from "@worth/db";
import type { MergedCustomers } from "../../value/merged-customers.ts";

/** When each of these first paid for something, under whichever of their ids. */
export async function firstPurchasesOf(
  transaction: Transaction,
  people: MergedCustomers,
  customerIds: readonly string[],
): Promise<Map<string, Date>> {
  // One array, not a parameter for each of them: a statement takes no more than 32,767.
  const firsts = await transaction.$queryRaw<{ customerId: string; at: Date }[]>`
    SELECT "customerId", min("occurredAt") AS at FROM purchase
    WHERE "customerId" = ANY(${people.aliases([...customerIds])}::text[]) AND "capturedMinor" > 0
    GROUP BY "customerId"`;
  const firstAt = new Map<string, Date>();
  for (const { customerId, at } of firsts) {
    const id = people.resolve(customerId);
    const known = firstAt.get(id);
    if (!known || at < known) firstAt.set(id, at);
  }
  return firstAt;
}
