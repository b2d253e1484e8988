import { inTransaction, type Reader } from "@worth/db";
import type { Deps } from "../deps.ts";

/**
 * Adds up what every product brought in the last twelve months. By the clock: a year of a product everybody buys is too
 * long to be added up whenever somebody opens a page.
 */
export async function countProductYears({
  database,
  clock,
}: Pick<Deps, "database" | "clock">): Promise<void> {
  const now = clock.now();
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - 1);
  await inTransaction(database, async (transaction) => {
    await transaction.$executeRaw`
      INSERT INTO product_year ("productId", currency, "amountMinor", "countedAt")
      SELECT line."productId", purchase.currency, sum(line."amountMinor"), ${now}
      FROM purchase JOIN purchase_line AS line ON line."purchaseId" = purchase.id
      WHERE purchase."occurredAt" BETWEEN ${since} AND ${now}
      GROUP BY 1, 2
      ON CONFLICT ("productId", currency)
        DO UPDATE SET "amountMinor" = excluded."amountMinor", "countedAt" = excluded."countedAt"`;
    await transaction.productYear.deleteMany({ where: { countedAt: { lt: now } } });
  });
}

/** What products brought in a year when it was counted last, in one currency; null for one that brought nothing. */
export async function readProductYears(
  reader: Reader,
  concerned: readonly { productId: string | null }[],
  convert: (amountMinor: number, currency: string) => number | null,
): Promise<(productId: string) => number | null> {
  const productIds = concerned.flatMap(({ productId }) => (productId === null ? [] : [productId]));
  const years = await reader.productYear.findMany({ where: { productId: { in: productIds } } });
  const sums = new Map<string, number>();
  for (const { productId, amountMinor, currency } of years)
    sums.set(productId, (sums.get(productId) ?? 0) + (convert(amountMinor, currency) ?? 0));
  return (productId) => {
    const sum = sums.get(productId) ?? 0;
    return sum > 0 ? sum : null;
  };
}
