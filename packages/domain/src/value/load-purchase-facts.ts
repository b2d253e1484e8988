import type { Reader } from "@worth/db";
import type { PurchaseFact } from "@worth/scoring";
import { blendMargins } from "./margin-rate-of.ts";
import type { ToReporting } from "./to-reporting-currency.ts";

type Selection = {
  buyerIds: readonly string[];
  /** Purchases of these products count too, whoever bought. */
  productIds: readonly string[];
  /** Purchases of everything count. */
  isEveryProduct: boolean;
  asOf: Date;
  marginRate: number;
  resolve: (customerId: string) => string;
  toReporting: ToReporting;
};

/** Purchases as scoring reads them: in the reporting currency, with what was taken back. */
export async function loadPurchaseFacts(
  reader: Reader,
  { buyerIds, productIds, isEveryProduct, asOf, marginRate, resolve, toReporting }: Selection,
): Promise<{ purchases: PurchaseFact[]; unconvertedIds: string[] }> {
  const recorded = { where: { recordedAt: { lte: asOf } } };
  const ofThese = {
    OR: [{ customerId: { in: [...buyerIds] } }, { lines: { some: { productId: { in: [...productIds] } } } }],
  };
  const rows = await reader.purchase.findMany({
    where: { recordedAt: { lte: asOf }, ...(isEveryProduct ? {} : ofThese) },
    include: { lines: true, refunds: recorded, disputes: recorded },
  });
  const margins = await reader.productMargin.findMany({
    where: { recordedAt: { lte: asOf } },
    orderBy: [{ occurredAt: "desc" }, { recordedAt: "desc" }],
  });
  const purchases: PurchaseFact[] = [];
  const unconvertedIds: string[] = [];
  for (const row of rows) {
    const { id, currency, occurredAt, recordedAt } = row;
    const capturedMinor = toReporting(row.capturedMinor, currency, occurredAt);
    if (capturedMinor === null) {
      unconvertedIds.push(id);
      continue;
    }
    purchases.push({
      id,
      customerId: resolve(row.customerId),
      occurredAt: occurredAt.getTime(),
      recordedAt: recordedAt.getTime(),
      capturedMinor,
      marginRate: blendMargins(row, margins, marginRate),
      productIds: row.lines.map(({ productId }) => productId),
      takeBacks: convertTakeBacks(row, capturedMinor),
    });
  }
  return { purchases, unconvertedIds };
}

type Taken = { id: string; amountMinor: number; occurredAt: Date; recordedAt: Date };
type Row = { capturedMinor: number; refunds: readonly Taken[]; disputes: readonly Taken[] };

/**
 * Take-backs at the purchase's own conversion, each the difference of two running totals: a purchase taken back whole
 * leaves exactly 0 in the reporting currency too.
 */
function convertTakeBacks(row: Row, convertedMinor: number): PurchaseFact["takeBacks"] {
  let takenMinor = 0;
  let postedMinor = 0;
  return [...row.refunds, ...row.disputes]
    .toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime() || (a.id < b.id ? -1 : 1))
    .map(({ id, amountMinor, occurredAt, recordedAt }) => {
      takenMinor += amountMinor;
      const total =
        row.capturedMinor === 0 ? 0 : Math.round((takenMinor / row.capturedMinor) * convertedMinor);
      const step = total - postedMinor;
      postedMinor = total;
      return { id, amountMinor: step, occurredAt: occurredAt.getTime(), recordedAt: recordedAt.getTime() };
    });
}
