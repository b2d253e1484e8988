import fc from "fast-check";
import { expect, test } from "vitest";
import { groupCells } from "./group-cells.ts";
import { indexDistinct } from "./index-distinct.ts";
import { indexPairs } from "./index-pairs.ts";
import { readPurchaseColumns } from "./read-purchase-columns.ts";
import { readSpendColumns } from "./read-spend-columns.ts";
import { sampleRows } from "./sample-rows.ts";

const expectSameColumn = (column: Float64Array): Float64Array => {
  const { values, index } = indexDistinct(column);
  const restored = Float64Array.from(index, (at) => values[at] ?? Number.NaN);
  expect(restored.every((value, row) => value === column[row])).toBe(true);
  return values;
};

test("the distinct values of a column lead back to it, each listed once", () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 99_999 }),
    fc.constantFrom(0.5, 30.43),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (numbers) => {
      const values = expectSameColumn(Float64Array.from(numbers));
      expect(values.length).toBe(new Set(numbers).size);
    }),
  );
});

test("many distinct times are found however often the table has to grow", () => {
  const column = Float64Array.from({ length: 200_000 }, (_, row) => (row % 15_000) / 7);
  expect(expectSameColumn(column).length).toBe(15_000);
});

test("a column in which hardly anything comes twice is listed as it is", () => {
  const column = Float64Array.from({ length: 70_000 }, (_, row) => row / 3);
  expect(indexDistinct(column).values).toBe(column);
  expectSameColumn(column);
});

test("the distinct pairs lead back to their columns: by table, by hash, listed as they are, and in place", () => {
  const cases = [
    { rows: 5_000, left: 7, right: 40, distinct: 280 },
    { rows: 90_000, left: 2_000, right: 3_001, distinct: 90_000 },
    { rows: 90_000, left: 3_000, right: 3_000, distinct: 3_000 },
    { rows: 90_000, left: 300, right: 10_000, distinct: 30_000 },
  ];
  for (const { rows, left: leftCount, right: rightCount, distinct } of cases) {
    for (const inPlace of [false, true]) {
      const left = Int32Array.from({ length: rows }, (_, row) => row % leftCount);
      const right = Int32Array.from({ length: rows }, (_, row) => row % rightCount);
      const before = left.slice();
      const pairs = indexPairs(left, leftCount, right, rightCount, inPlace ? left : undefined);
      expect(pairs.index === left).toBe(inPlace);
      expect(
        pairs.index.every((at, row) => pairs.left[at] === before[row] && pairs.right[at] === right[row]),
      ).toBe(true);
      expect(pairs.left.length).toBe(distinct);
    }
  }
});

test("cells hold every customer once and add up counts handed in", () => {
  const columns = { frequency: [0, 2, 0, 2, 1], recency: [0, 5, 0, 5, 3], age: [9, 9, 9, 9, 9] };
  expect(groupCells(columns)).toEqual({
    frequency: Float64Array.of(0, 2, 1),
    recency: Float64Array.of(0, 5, 3),
    age: Float64Array.of(9, 9, 9),
    count: Float64Array.of(2, 2, 1),
  });
  expect(groupCells({ ...columns, count: [1, 2, 3, 4, 5] }).count).toEqual(Float64Array.of(4, 6, 5));
});

test("impossible columns are refused with the row", () => {
  const good = { frequency: [0, 1], recency: [0, 2], age: [5, 5] };
  const refuses = (
    columns: Parameters<typeof readPurchaseColumns>[0],
    row: number | undefined,
    field: string,
    reason: unknown = expect.stringMatching(/^must be a/u),
  ): void =>
    expect(() => readPurchaseColumns(columns)).toThrow(expect.objectContaining({ row, field, reason }));
  refuses({ frequency: [], recency: [], age: [] }, undefined, "frequency", "has no rows");
  refuses({ ...good, recency: [0] }, 1, "recency", "has 1 rows where 2 were expected");
  refuses({ ...good, age: [5, 5, 5] }, 2, "age", "has 3 rows where 2 were expected");
  refuses({ ...good, frequency: [0, Number.NaN] }, 1, "frequency");
  refuses({ ...good, recency: [0, 6] }, 1, "recency", "the last purchase (6) is after the age (5)");
  refuses({ ...good, recency: [1, 2] }, 0, "recency", "must be 0 without a repeat purchase, not 1");
  refuses({ ...good, recency: [0, -1] }, 1, "recency");
  refuses({ ...good, age: [-1, 5] }, 0, "age");
  refuses({ ...good, age: [5, Infinity] }, 1, "age");
  refuses({ ...good, frequency: [0, 1.5] }, 1, "frequency");
  refuses({ ...good, count: [1] }, 1, "count", "has 1 rows where 2 were expected");
  refuses({ ...good, count: [1, 0] }, 1, "count");
  expect(readPurchaseColumns({ frequency: [2 ** 40], recency: [1], age: [1] }).rows).toBe(1);
});

test("impossible spend is refused with the row", () => {
  const refuses = (
    columns: Parameters<typeof readSpendColumns>[0],
    row: number | undefined,
    field: string,
    reason: unknown = expect.stringMatching(/^must be a whole number/u),
  ): void => expect(() => readSpendColumns(columns)).toThrow(expect.objectContaining({ row, field, reason }));
  const none = "must be above 0 with a repeat purchase, not";
  refuses({ frequency: [], monetary: [] }, undefined, "frequency", "has no rows");
  refuses({ frequency: [0, 1], monetary: [0] }, 1, "monetary", "has 1 rows where 2 were expected");
  refuses({ frequency: [0, 1], monetary: [0, 0] }, 1, "monetary", `${none} 0`);
  refuses({ frequency: [0, 1], monetary: [Number.NaN, 1] }, 0, "monetary", `${none} NaN`);
  refuses({ frequency: [0.5, 1], monetary: [1, 1] }, 0, "frequency");
  refuses(
    { frequency: [1, 1], monetary: [1, 1], count: [1] },
    1,
    "count",
    "has 1 rows where 2 were expected",
  );
  refuses({ frequency: [-1, 1], monetary: [1, 1] }, 0, "frequency");
  refuses({ frequency: [1], monetary: [1], count: [0.5] }, 0, "count");
  expect(readSpendColumns({ frequency: [0], monetary: [-3] }).count).toBeNull();
});

test("a sample is spread over the rows, and taken only from clearly more", () => {
  const column = Float64Array.from({ length: 10 }, (_, row) => row);
  const rows = { rows: 10, frequency: column, recency: column, age: column, count: null };
  expect(sampleRows(rows, 4)).toBeNull();
  expect(sampleRows(rows, 3)?.rows).toBe(4);
  expect(sampleRows(rows, 3)?.age).toEqual(Float64Array.of(0, 3, 6, 9));
  expect(sampleRows({ ...rows, count: column }, 3)?.count).toEqual(Float64Array.of(0, 3, 6, 9));
});
