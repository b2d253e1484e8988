import type { Reader } from "@worth/db";

type PurchaseLines = { occurredAt: Date; lines: readonly { productId: string; amountMinor: number }[] };
type Margin = { productId: string; basisPoints: number; occurredAt: Date };

/** A purchase's margin rate now, from the margins its products have on record. */
export async function marginRateOf(
  reader: Reader,
  purchase: PurchaseLines,
  otherwise: number,
): Promise<number> {
  const productIds = purchase.lines.map(({ productId }) => productId);
  if (productIds.length === 0) return otherwise;
  const margins = await reader.productMargin.findMany({
    where: { productId: { in: productIds } },
    orderBy: [{ occurredAt: "desc" }, { recordedAt: "desc" }],
  });
  return blendMargins(purchase, margins, otherwise);
}

/**
 * The average of the lines' margins on the day, weighted by amount; a product without one has the policy's.
 * @param margins newest first
 */
export function blendMargins(purchase: PurchaseLines, margins: readonly Margin[], otherwise: number): number {
  const total = purchase.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (total === 0) return otherwise;
  return purchase.lines.reduce((blend, { productId, amountMinor }) => {
    const margin = margins.find((m) => m.productId === productId && m.occurredAt <= purchase.occurredAt);
    return blend + ((margin ? margin.basisPoints / 10_000 : otherwise) * amountMinor) / total;
  }, 0);
}
