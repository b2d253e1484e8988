import type { Reader } from "@worth/db";
import { findAncestors, findDescendants } from "./chain-customers.ts";

/**
 * Whose value a fact about these customers can move: theirs, that of people up and down their referral chains, of the
 * owners of acts they were touched by, of people credited with ideas in what they bought, and of their colleagues'
 * accounts. Nobody else's.
 */
export async function findAffectedCustomers(
  reader: Reader,
  customerIds: readonly string[],
): Promise<string[]> {
  const merged = await reader.identityMerge.findMany({
    where: { OR: [{ fromId: { in: [...customerIds] } }, { intoId: { in: [...customerIds] } }] },
    select: { fromId: true, intoId: true },
  });
  const known = [...new Set([...customerIds, ...merged.flatMap(({ fromId, intoId }) => [fromId, intoId])])];
  const below = await findDescendants(reader, known, new Date(8.64e15));
  const above = await findAncestors(reader, known);
  const owners = await reader.touch.findMany({
    where: { customerId: { in: below } },
    distinct: ["ownerId"],
    select: { ownerId: true },
  });
  const credited = await reader.actCredit.findMany({
    where: {
      act: {
        shipped: {
          products: { some: { product: { lines: { some: { purchase: { customerId: { in: below } } } } } } },
        },
      },
    },
    distinct: ["customerId"],
    select: { customerId: true },
  });
  return [
    ...new Set([
      ...below,
      ...above,
      ...owners.map(({ ownerId }) => ownerId),
      ...credited.map(({ customerId }) => customerId),
    ]),
  ];
}
