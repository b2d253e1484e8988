import fc from "fast-check";
import { expect, test } from "vitest";
import { wallys } from "./wallys.ts";
import { woms } from "./woms.ts";

test("Wallys are the fewest customers who make 80 % of sales, the largest first", () => {
  expect(wallys([10, 70, 5, 15])).toEqual([1, 3]);
  expect(wallys([80, 20])).toEqual([0]);
  expect(wallys([1, 1, 1, 1, 1])).toEqual([0, 1, 2, 3]);
  expect(wallys([5, 9, 5, 9], 1)).toEqual([1, 3, 0, 2]);
});

test("a threshold reached on paper is reached, although binary sums fall short", () => {
  expect(wallys(Array.from({ length: 10 }, () => 0.1))).toHaveLength(8);
});

test("no smaller set of customers makes the share", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 10 }),
      fc.constantFrom(0.5, 0.8, 1),
      (values, share) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        let fewest = total === 0 ? 0 : values.length;
        for (let set = 0; set < 2 ** values.length; set += 1) {
          const members = values.filter((_, index) => (set >> index) % 2 === 1);
          const held = members.reduce((sum, value) => sum + value, 0);
          if (held >= share * total - 1e-9) fewest = Math.min(fewest, members.length);
        }
        expect(wallys(values, share)).toHaveLength(fewest);
      },
    ),
  );
});

test("without sales, or for none of them, there are no Wallys", () => {
  expect(wallys([])).toEqual([]);
  expect(wallys([0, 0])).toEqual([]);
  expect(wallys([1, 2], 0)).toEqual([]);
});

test("WOMs have word-of-mouth value above 0 and are not detractors, who stay in the base", () => {
  expect(woms([50, 30, 15, 5, 0], [false, false, false, false, false])).toEqual([0, 1]);
  expect(woms([50, 30, 15, 5, 0], [true, false, false, false, false])).toEqual([1]);
  expect(woms([50, 30, 15, 5, 0], [false, true, false, false, false], 0.95)).toEqual([0, 2]);
  expect(woms([0, 0], [false, false])).toEqual([]);
});

test("an impossible share, row or column is refused", () => {
  expect(() => wallys([1], 1.5)).toThrow("share: must");
  expect(() => wallys([1, -1])).toThrow("row 1, values");
  expect(() => woms([1], [])).toThrow("isDetractor: must be as long as wordOfMouth");
});
