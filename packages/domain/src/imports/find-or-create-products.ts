import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";

/** Products by their external reference. */
export type ProductIds = Map<string, string>;

/** Adds to `ids` what these references stand for; an unknown one becomes a product of that name. */
export async function findOrCreateProducts(
  transaction: Transaction,
  references: Iterable<string>,
  ids: ProductIds,
): Promise<void> {
  const unknown = [...new Set(references)].filter((reference) => !ids.has(reference)).toSorted();
  if (unknown.length === 0) return;
  await transaction.product.createMany({
    data: unknown.map((externalRef) => ({ id: createId("product"), externalRef, name: externalRef })),
    skipDuplicates: true,
  });
  const products = await transaction.product.findMany({
    where: { externalRef: { in: unknown } },
    select: { id: true, externalRef: true },
  });
  for (const { id, externalRef } of products) ids.set(externalRef, id);
}
