import type { Instant, PurchaseFact } from "@worth/scoring";
import type { RecordedPurchase } from "../purchase-fact-of.ts";

const dayMs = 86_400_000;

/** What a buyer did, without what it was worth to whom. Days are those of UTC; purchases of one day are one. */
export type BuyerHistory = {
  purchaseCount: number;
  purchaseDays: number;
  firstPurchaseAt: Instant;
  lastPurchaseAt: Instant;
  /** Median days between purchase days; null before the second. */
  usualGapDays: number | null;
  /** Of what was bought, weighted by amount: the policy's while nothing is left of it. */
  marginRate: number;
  /** Null for who gave everything back, or bought in currencies without a rate. */
  model: ModelHistory | null;
};

/** What purchase models read of a buyer. What was taken back whole is no purchase to them. */
export type ModelHistory = {
  /** Repeat purchase days. */
  frequency: number;
  /** Days from the first purchase to the last. */
  recency: number;
  /** Of the first purchase, in days since the Unix epoch. */
  firstDay: number;
  /** Mean net revenue of the repeat days; 0 before the first. */
  monetaryMinor: number;
};

/** A purchase beside its conversion; null without a rate. */
export type ConvertedPurchase = { purchase: RecordedPurchase; fact: PurchaseFact | null };

/**
 * A buyer's purchases as models and triage read them.
 * @param bought at least one, each of which had occurred
 * @param otherwise the margin rate when nothing was earned
 */
export function historyOf(
  bought: readonly ConvertedPurchase[],
  asOf: Instant,
  otherwise: number,
): BuyerHistory {
  const times = bought.map(({ purchase }) => purchase.occurredAt);
  const days = daysOf(times);
  let netMinor = 0;
  let marginMinor = 0;
  for (const { fact } of bought) {
    if (!fact) continue;
    const left = leftOf(fact, asOf);
    netMinor += left;
    marginMinor += left * fact.marginRate;
  }
  return {
    purchaseCount: bought.length,
    purchaseDays: days.length,
    firstPurchaseAt: times.reduce((first, at) => Math.min(first, at), Infinity),
    lastPurchaseAt: times.reduce((last, at) => Math.max(last, at), -Infinity),
    usualGapDays: medianGap(days),
    marginRate: netMinor > 0 ? Math.min(1, marginMinor / netMinor) : otherwise,
    model: modelHistoryOf(bought, asOf),
  };
}

function modelHistoryOf(bought: readonly ConvertedPurchase[], asOf: Instant): ModelHistory | null {
  const kept = bought.flatMap(({ purchase, fact }) => (fact && isKept(purchase) ? fact : []));
  const days = daysOf(kept.map(({ occurredAt }) => occurredAt));
  const [firstDay] = days;
  const lastDay = days.at(-1);
  if (firstDay === undefined || lastDay === undefined) return null;
  const frequency = days.length - 1;
  const repeatMinor = kept
    .filter(({ occurredAt }) => dayOf(occurredAt) > firstDay)
    .reduce((sum, fact) => sum + leftOf(fact, asOf), 0);
  return {
    frequency,
    recency: lastDay - firstDay,
    firstDay,
    monetaryMinor: frequency > 0 ? Math.max(0, repeatMinor / frequency) : 0,
  };
}

/** A gift of 0.00 is kept; what was taken back whole is not. */
const isKept = ({ capturedMinor, takeBacks }: RecordedPurchase): boolean =>
  capturedMinor === 0 || capturedMinor > takeBacks.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

const dayOf = (at: Instant): number => Math.floor(at / dayMs);

const daysOf = (times: readonly Instant[]): number[] =>
  [...new Set(times.map(dayOf))].toSorted((a, b) => a - b);

/** What is left of a purchase once everything taken back until then is off. */
const leftOf = ({ capturedMinor, takeBacks }: PurchaseFact, asOf: Instant): number =>
  takeBacks.reduce(
    (left, { amountMinor, occurredAt }) => (occurredAt <= asOf ? left - amountMinor : left),
    capturedMinor,
  );

/** The usual time between purchase days; null before the second day. */
function medianGap(days: readonly number[]): number | null {
  const gaps = days
    .slice(1)
    .map((day, index) => day - (days[index] ?? day))
    .toSorted((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? null;
}
