import type { Reader } from "@worth/db";
import { findAncestors, findDescendants } from "./chain-customers.ts";
import { followMerged, loadMergedCustomers } from "./merged-customers.ts";

/** Past every fact there is. */
const endOfTime = new Date(8.64e15);

/**
 * Whose value a fact about these customers can move: theirs, that of people up and down their referral chains, of the
 * owners of acts they were touched by, of people credited with ideas in what they bought, and of their colleagues'
 * accounts. Nobody else's. People who turned out to be somebody else are given as who they are.
 */
export async function findAffectedCustomers(
  reader: Reader,
  customerIds: readonly string[],
): Promise<string[]> {
  const people = await loadMergedCustomers(reader, endOfTime);
  const below = await followMerged(people, customerIds, (ids) => findDescendants(reader, ids, endOfTime));
  const above = await followMerged(people, customerIds, (ids) => findAncestors(reader, ids));
  const owners = await reader.touch.findMany({
    where: { customerId: { in: below } },
    distinct: ["ownerId"],
    select: { ownerId: true },
  });
  const isBoughtBelow = { lines: { some: { purchase: { customerId: { in: below } } } } };
  const credited = await reader.actCredit.findMany({
    where: {
      act: {
        shipped: { OR: [{ products: { none: {} } }, { products: { some: { product: isBoughtBelow } } }] },
      },
    },
    distinct: ["customerId"],
    select: { customerId: true },
  });
  const affected = [
    ...below,
    ...above,
    ...owners.map(({ ownerId }) => ownerId),
    ...credited.map(({ customerId }) => customerId),
  ];
  return [...new Set(affected.map(people.resolve))];
}
