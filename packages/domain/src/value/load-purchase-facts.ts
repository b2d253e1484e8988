import type { Reader } from "@worth/db";
import type { PurchaseFact } from "@worth/scoring";
import { loadMargins } from "./margin-rate-of.ts";
import { purchaseFactOf } from "./purchase-fact-of.ts";
import type { ToReporting } from "./to-reporting-currency.ts";

type Selection = {
  buyerIds: readonly string[];
  /** What was sold of these products in this time counts too, whoever bought; without products, everything sold. */
  sold: readonly { from: Date; until: Date; productIds: readonly string[] }[];
  asOf: Date;
  marginRate: number;
  resolve: (customerId: string) => string;
  toReporting: ToReporting;
};

/** Purchases as scoring reads them: in the reporting currency, with what was taken back. */
export async function loadPurchaseFacts(
  reader: Reader,
  { buyerIds, sold, asOf, marginRate, resolve, toReporting }: Selection,
): Promise<{ purchases: PurchaseFact[]; unconvertedIds: string[] }> {
  const recorded = { where: { recordedAt: { lte: asOf } } };
  const soldOf = sold.map(({ from, until, productIds }) => ({
    occurredAt: { gte: from, lte: until },
    // An idea that is linked to no product shipped in all of them.
    ...(productIds.length > 0 && { lines: { some: { productId: { in: [...productIds] } } } }),
  }));
  const rows = await reader.purchase.findMany({
    where: { recordedAt: { lte: asOf }, OR: [{ customerId: { in: [...buyerIds] } }, ...soldOf] },
    include: { lines: { orderBy: { id: "asc" } }, refunds: recorded, disputes: recorded },
  });
  const margins = await loadMargins(reader, { recordedAt: { lte: asOf } });
  const purchases: PurchaseFact[] = [];
  const unconvertedIds: string[] = [];
  for (const row of rows) {
    const { id, currency, capturedMinor, lines } = row;
    const customerId = resolve(row.customerId);
    const takeBacks = [...row.refunds, ...row.disputes].map(({ id: takeBackId, amountMinor, ...times }) => ({
      id: takeBackId,
      amountMinor,
      ...timesOf(times),
    }));
    const purchase = { id, customerId, currency, capturedMinor, lines, takeBacks, ...timesOf(row) };
    const fact = purchaseFactOf(purchase, { toReporting, margins, marginRate });
    if (fact) purchases.push(fact);
    else unconvertedIds.push(id);
  }
  return { purchases, unconvertedIds };
}

const timesOf = ({ occurredAt, recordedAt }: { occurredAt: Date; recordedAt: Date }) => ({
  occurredAt: occurredAt.getTime(),
  recordedAt: recordedAt.getTime(),
});
