import type { KeyedDeps } from "../deps.ts";
import type { Books } from "../ports/books.ts";
import { correctPayment } from "./correct-payment.ts";
import type { Comparison, Difference } from "./difference.ts";

const pageSize = 1_000;

/**
 * Purchases of the time that no movement of the provider's was of. Each is looked up, since a payment can be older or
 * younger than its money.
 */
export async function findMissingPayments(
  deps: KeyedDeps & { books: Books },
  comparison: Comparison,
  compared: ReadonlySet<string>,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  let lastId = "";
  for (;;) {
    const purchases = await deps.database.purchase.findMany({
      where: {
        source: "stripe",
        occurredAt: { gte: comparison.fromAt, lte: comparison.toAt },
        id: { gt: lastId },
      },
      orderBy: { id: "asc" },
      take: pageSize,
      select: { id: true, sourceKey: true },
    });
    for (const { sourceKey } of purchases.filter((purchase) => !compared.has(purchase.sourceKey)))
      differences.push(...(await correctPayment(deps, comparison, sourceKey)));
    const last = purchases.at(-1);
    if (!last || purchases.length < pageSize) return differences;
    lastId = last.id;
  }
}
