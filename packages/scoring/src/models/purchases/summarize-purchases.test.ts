import fc from "fast-check";
import { expect, test } from "vitest";
import { isReferenceDataMissing, referenceNote } from "../../reference-data.ts";
import { cdnowDay, cdnowPurchases, cdnowWeeks } from "../simulated/cdnow.ts";
import { summarizePurchases } from "./summarize-purchases.ts";

test.skipIf(isReferenceDataMissing)(
  `the CDNOW transactions sum up to the published summary, all 2,357 rows${referenceNote}`,
  () => {
    const summary = summarizePurchases(cdnowPurchases(), cdnowDay(1997, 9, 30));
    const published = cdnowWeeks();
    expect(summary.customer.length).toBe(2357);
    expect(summary.frequency).toEqual(published.frequency);
    expect(summary.recency.map((days) => days / 7)).toEqual(published.recency);
    expect(summary.age.map((days) => days / 7)).toEqual(published.age);
    for (const [row, spend] of summary.monetary.entries()) {
      expect(Math.abs(spend / 100 - (published.monetary[row] ?? 0))).toBeLessThan(0.006);
    }
  },
);

test("purchases of one day are one, the first is no repeat, later than endDay is left out", () => {
  const purchases = {
    customer: [7, 3, 7, 7, 7, 3, 9],
    day: [10, 4, 12, 12, 30, 60, 51],
    amountMinor: [1000, 500, 200, 100, 900, 1, 1],
  };
  expect(summarizePurchases(purchases, 50)).toEqual({
    customer: Float64Array.of(3, 7),
    frequency: Float64Array.of(0, 2),
    recency: Float64Array.of(0, 20),
    age: Float64Array.of(46, 40),
    monetary: Float64Array.of(0, 600),
  });
});

const purchase = fc.record({
  customer: fc.oneof(fc.nat(5), fc.constantFrom(70_000, 2 ** 40)),
  day: fc.nat(90),
  amountMinor: fc.integer({ min: -500, max: 10_000 }),
});

test("the order of the purchases does not matter, and every repeat is counted once", () => {
  fc.assert(
    fc.property(
      fc
        .array(purchase, { minLength: 1, maxLength: 60 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        const columns = (list: typeof rows) => ({
          customer: list.map((row) => row.customer),
          day: list.map((row) => row.day),
          amountMinor: list.map((row) => row.amountMinor),
        });
        const summary = summarizePurchases(columns(rows), 90);
        expect(summarizePurchases(columns(shuffled), 90)).toEqual(summary);
        const days = new Set(rows.map((row) => `${row.customer} ${row.day}`));
        const buyers = new Set(rows.map((row) => row.customer));
        expect([...summary.customer]).toEqual([...buyers].toSorted((left, right) => left - right));
        expect(summary.frequency.reduce((sum, x) => sum + x, 0)).toBe(days.size - buyers.size);
      },
    ),
  );
});

test("more purchases than a short digit counts are put in order all the same", () => {
  const rows = 70_000;
  const purchases = {
    customer: Float64Array.from({ length: rows }, (_, row) => (row * 7919) % 10_000),
    day: Float64Array.from({ length: rows }, (_, row) => (row * 31) % 365),
    amountMinor: new Float64Array(rows).fill(100),
  };
  const { customer, frequency, monetary } = summarizePurchases(purchases, 365);
  expect(customer.every((number, row) => number === row)).toBe(true);
  expect(frequency.every((x) => x === 6)).toBe(true);
  expect(monetary.every((spend) => spend === 100)).toBe(true);
});

test("impossible purchases are refused with the row", () => {
  const one = { customer: [1, 2], day: [1, 2], amountMinor: [1, 2] };
  const refuses = (
    purchases: Parameters<typeof summarizePurchases>[0],
    endDay: number,
    wanted: object,
  ): void => expect(() => summarizePurchases(purchases, endDay)).toThrow(expect.objectContaining(wanted));
  refuses({ ...one, customer: [1, -2] }, 9, { row: 1, field: "customer" });
  refuses({ ...one, day: [0.5, 2] }, 9, { row: 0, field: "day" });
  refuses({ ...one, amountMinor: [1, 2.5] }, 9, { row: 1, field: "amountMinor" });
  refuses({ customer: [], day: [], amountMinor: [] }, 9, { field: "customer" });
  refuses(one, 0, { field: "day", reason: "no purchase up to day 0" });
  refuses(one, -1, { field: "endDay" });
});
