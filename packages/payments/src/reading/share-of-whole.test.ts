import { expect, test } from "vitest";
import { shareOfWhole } from "./share-of-whole.ts";

test("three quarters of an invoice carry three quarters of its tax", () => {
  expect(shareOfWhole(40_00, { totalMinor: 240_00, fromMinor: 0, toMinor: 180_00 })).toBe(30_00);
});

test("nothing of an invoice over nothing is nothing", () => {
  expect(shareOfWhole(0, { totalMinor: 0, fromMinor: 0, toMinor: 0 })).toBe(0);
});

/** Numbers that look like chance and are the same in every run. */
function createDraw(): (most: number) => number {
  let state = 88_172_645_463_325_252n;
  return (most) => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return Number((state >> 16n) % BigInt(most));
  };
}

test("the parts of several payments add up to the whole in 100,000 of them, and none is negative", () => {
  const draw = createDraw();
  const leaks: object[] = [];
  for (let parts = 0; parts < 100_000;) {
    const amounts = Array.from({ length: 2 + draw(7) }, () => 1 + draw(2 ** 40));
    const wholeMinor = draw(2 ** 43);
    const totalMinor = amounts.reduce((sum, amount) => sum + amount, 0);
    let [fromMinor, shared, least] = [0, 0, 0];
    for (const amount of amounts) {
      const part = shareOfWhole(wholeMinor, { totalMinor, fromMinor, toMinor: fromMinor + amount });
      [least, shared, fromMinor] = [Math.min(least, part), shared + part, fromMinor + amount];
      parts += 1;
    }
    if (shared !== wholeMinor || least < 0) leaks.push({ amounts, wholeMinor });
  }
  expect(leaks).toEqual([]);
});
