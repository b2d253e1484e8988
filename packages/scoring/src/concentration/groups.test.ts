import { expect, test } from "vitest";
import { groupCuts } from "./group-cuts.ts";
import { groupOf } from "./group-of.ts";
import { tenureBandOf } from "./tenure-band-of.ts";

test("the four groups are own and word-of-mouth value above the median or not", () => {
  const cut = { own: 10, wordOfMouth: 5 };
  expect(groupOf(11, 6, cut)).toBe("champion");
  expect(groupOf(11, 5, cut)).toBe("affluent");
  expect(groupOf(10, 6, cut)).toBe("advocate");
  expect(groupOf(10, 5, cut)).toBe("miser");
});

test("the cuts are the medians of each tenure band", () => {
  const cuts = groupCuts({
    own: [1, 2, 9, 100, 300],
    wordOfMouth: [0, 4, 5, 0, 8],
    tenureBand: [0, 0, 0, 3, 3],
  });
  expect([...cuts]).toEqual([
    [0, { own: 2, wordOfMouth: 4 }],
    [3, { own: 200, wordOfMouth: 4 }],
  ]);
});

test("a newcomer is not compared with somebody known for years", () => {
  expect([0, 89.9, 90, 364, 365, 730, 1_461, 20_000].map(tenureBandOf)).toEqual([0, 0, 1, 1, 2, 3, 4, 4]);
});

test("impossible columns and tenures are refused", () => {
  expect(() => groupCuts({ own: [1], wordOfMouth: [], tenureBand: [0] })).toThrow(
    "tenureBand: the three columns must be of one length",
  );
  expect(() => groupCuts({ own: [1], wordOfMouth: [1], tenureBand: [] })).toThrow("one length");
  expect(() => groupCuts({ own: [Number.NaN], wordOfMouth: [1], tenureBand: [0] })).toThrow("values");
  expect(() => tenureBandOf(-1)).toThrow("tenureDays: must");
});
