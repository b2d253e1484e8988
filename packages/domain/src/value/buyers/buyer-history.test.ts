import { expect, test } from "vitest";
import { historyOf, type ConvertedPurchase } from "./buyer-history.ts";

const at = (day: number, hour = 0): number => (day * 24 + hour) * 3_600_000;
const today = at(100, 12);

function bought(
  occurredAt: number,
  { capturedMinor = 10_00, takenMinor = 0, marginRate = 0.5, hasRate = true } = {},
): ConvertedPurchase {
  const times = { occurredAt, recordedAt: occurredAt };
  const takeBacks = takenMinor === 0 ? [] : [{ id: `ref_${occurredAt}`, amountMinor: takenMinor, ...times }];
  const purchase = { id: `pur_${occurredAt}`, customerId: "cus_a", capturedMinor, takeBacks, ...times };
  return {
    purchase: { ...purchase, currency: hasRate ? "USD" : "GBP", lines: [] },
    fact: hasRate ? { ...purchase, marginRate, productIds: [] } : null,
  };
}

test("purchases of one day are one day, and the median gap is that between days", () => {
  const days = [at(10, 1), at(10, 23), at(20), at(50), at(60)];
  const history = historyOf(
    days.map((day) => bought(day)),
    today,
    0.4,
  );
  expect(history).toMatchObject({ purchaseCount: 5, purchaseDays: 4, usualGapDays: 10 });
  expect(history).toMatchObject({ firstPurchaseAt: at(10, 1), lastPurchaseAt: at(60) });
  expect(history.model).toEqual({ frequency: 3, recency: 50, firstDay: 10, monetaryMinor: 10_00 });
});

test("a single day has no gap, no repeat spend and is counted by the day", () => {
  const history = historyOf([bought(at(99, 20))], today, 0.4);
  expect(history.usualGapDays).toBeNull();
  expect(history.model).toEqual({ frequency: 0, recency: 0, firstDay: 99, monetaryMinor: 0 });
});

test("what was taken back whole is no purchase to models, a part taken back is a smaller one", () => {
  const history = historyOf(
    [bought(at(10), { takenMinor: 10_00 }), bought(at(20)), bought(at(40), { takenMinor: 4_00 })],
    today,
    0.4,
  );
  expect(history.purchaseCount).toBe(3);
  expect(history.model).toEqual({ frequency: 1, recency: 20, firstDay: 20, monetaryMinor: 6_00 });
});

test("without a rate a purchase is one, but says nothing of money or models", () => {
  const history = historyOf([bought(at(10), { hasRate: false })], today, 0.4);
  expect(history).toMatchObject({ purchaseCount: 1, marginRate: 0.4, model: null });
});

test("the margin rate is weighted by what is left of each purchase", () => {
  const history = historyOf(
    [
      bought(at(10), { marginRate: 0.2 }),
      bought(at(20), { capturedMinor: 40_00, takenMinor: 10_00, marginRate: 0.6 }),
    ],
    today,
    0.4,
  );
  expect(history.marginRate).toBeCloseTo(0.5, 12);
});
