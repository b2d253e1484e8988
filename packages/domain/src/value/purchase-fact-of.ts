import type { Instant, PurchaseFact, TakeBack } from "@worth/scoring";
import type { MarginRates } from "./margin-rate-of.ts";
import { blendMargins } from "./margin-rate-of.ts";
import type { ToReporting } from "./to-reporting-currency.ts";

/** A purchase as it was recorded, in its own currency. */
export type RecordedPurchase = {
  id: string;
  /** Who bought, resolved. */
  customerId: string;
  currency: string;
  capturedMinor: number;
  occurredAt: Instant;
  recordedAt: Instant;
  /** By id, so that the margin is the same to the last digit whoever computes it. */
  lines: readonly { productId: string; amountMinor: number }[];
  takeBacks: readonly TakeBack[];
};

type Terms = { toReporting: ToReporting; margins: MarginRates; marginRate: number };

/** A purchase as scoring reads it: in the reporting currency, with what was taken back; null without a rate. */
export function purchaseFactOf(
  purchase: RecordedPurchase,
  { toReporting, margins, marginRate }: Terms,
): PurchaseFact | null {
  const { id, customerId, currency, occurredAt, recordedAt, lines } = purchase;
  const capturedMinor = toReporting(purchase.capturedMinor, currency, new Date(occurredAt));
  if (capturedMinor === null) return null;
  return {
    id,
    customerId,
    occurredAt,
    recordedAt,
    capturedMinor,
    marginRate: blendMargins({ occurredAt, lines }, margins, marginRate),
    productIds: lines.map(({ productId }) => productId),
    takeBacks: convertTakeBacks(purchase, capturedMinor),
  };
}

/**
 * Take-backs at the purchase's own conversion, each the difference of two running totals: a purchase taken back whole
 * leaves exactly 0 in the reporting currency too.
 */
function convertTakeBacks(
  { capturedMinor, takeBacks }: RecordedPurchase,
  convertedMinor: number,
): readonly TakeBack[] {
  if (takeBacks.length === 0) return takeBacks;
  let takenMinor = 0;
  let postedMinor = 0;
  return takeBacks
    .toSorted((a, b) => a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1))
    .map((takeBack) => {
      takenMinor += takeBack.amountMinor;
      const total = capturedMinor === 0 ? 0 : Math.round((takenMinor / capturedMinor) * convertedMinor);
      const step = total - postedMinor;
      postedMinor = total;
      return { ...takeBack, amountMinor: step };
    });
}
