import { expect, test } from "vitest";
import { mergeShares } from "./merge-shares.ts";
import { postedDifference } from "./posted-difference.ts";
import type { ValueLine } from "./value-line.ts";

const line: ValueLine = {
  customerId: "X",
  part: "own",
  basis: "net",
  factId: "pur_1",
  rule: "own",
  share: 0.8,
  amountMinor: 80,
};
const touched: ValueLine = {
  ...line,
  customerId: "M",
  part: "influence",
  rule: "touch",
  causeId: "act_1",
  counterpartId: "X",
  share: 0.2,
  amountMinor: 20,
};

test("a line that is new is posted whole, one that is gone is taken back, one that stayed is not posted", () => {
  expect(postedDifference([line], [line, touched])).toEqual([touched]);
  expect(postedDifference([line, touched], [line])).toEqual([{ ...touched, share: 0, amountMinor: -20 }]);
});

test("a changed line is posted by its difference, with the share it has now", () => {
  const before = { ...line, share: 1, amountMinor: 100 };
  expect(postedDifference([before], [line, touched])).toEqual([touched, { ...line, amountMinor: -20 }]);
});

test("two lines of one purchase that differ in basis, cause or rule are never mixed up", () => {
  const others: ValueLine[] = [
    { ...touched, basis: "headline" },
    { ...touched, causeId: "act_2" },
    { ...touched, part: "innovation", rule: "idea_originator" },
    { ...touched, part: "innovation", rule: "idea_refiner" },
    { ...touched, factId: "pur_2" },
  ];
  expect(postedDifference([touched], [touched, ...others])).toHaveLength(others.length);
  const half = { ...touched, amountMinor: 10 };
  expect(postedDifference([touched, { ...touched, causeId: "act_2" }], [half])).toEqual([
    { ...half, amountMinor: -10 },
    { ...touched, causeId: "act_2", share: 0, amountMinor: -20 },
  ]);
});

test("shares of the same customer, part, cause and rule are one share", () => {
  const own = { customerId: "X", part: "own", rule: "own", share: 0.25 } as const;
  const act = { customerId: "M", part: "influence", rule: "touch", causeId: "act_1", share: 0.25 } as const;
  expect(mergeShares([own, act, own, act])).toEqual([
    { ...act, share: 0.5 },
    { ...own, share: 0.5 },
  ]);
  expect(mergeShares([{ ...own, share: 0 }])).toEqual([]);
});
