import type { Reader } from "@worth/db";
import type { Instant } from "@worth/scoring";

type PurchaseLines = { occurredAt: Instant; lines: readonly { productId: string; amountMinor: number }[] };

/** A product's margin from a moment on. */
export type Margin = { productId: string; basisPoints: number; occurredAt: Instant };

/** The margin rate of a product on a day; undefined where none is on record. */
export type MarginRates = (productId: string, at: Instant) => number | undefined;

/** @param margins newest first; of two of the same moment the first counts */
export function marginRates(margins: readonly Margin[]): MarginRates {
  const byProduct = Map.groupBy(margins, ({ productId }) => productId);
  return (productId, at) => {
    const margin = byProduct.get(productId)?.find(({ occurredAt }) => occurredAt <= at);
    return margin && margin.basisPoints / 10_000;
  };
}

/** A purchase's margin rate now, from the margins its products have on record. */
export async function marginRateOf(
  reader: Reader,
  purchase: Omit<PurchaseLines, "occurredAt"> & { occurredAt: Date },
  otherwise: number,
): Promise<number> {
  const { lines } = purchase;
  if (lines.length === 0) return otherwise;
  const margins = await loadMargins(reader, { productId: { in: lines.map(({ productId }) => productId) } });
  return blendMargins({ lines, occurredAt: purchase.occurredAt.getTime() }, margins, otherwise);
}

/** The margins on record. */
export async function loadMargins(
  reader: Reader,
  where: { productId?: { in: string[] }; recordedAt?: { lte: Date } },
): Promise<MarginRates> {
  const rows = await reader.productMargin.findMany({
    where,
    orderBy: [{ occurredAt: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
  });
  return marginRates(rows.map((row) => ({ ...row, occurredAt: row.occurredAt.getTime() })));
}

/** The average of the lines' margins on the day, weighted by amount; a product without one has the policy's. */
export function blendMargins(
  { occurredAt, lines }: PurchaseLines,
  marginOf: MarginRates,
  otherwise: number,
): number {
  const total = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (total === 0) return otherwise;
  return lines.reduce(
    (blend, { productId, amountMinor }) =>
      blend + ((marginOf(productId, occurredAt) ?? otherwise) * amountMinor) / total,
    0,
  );
}
