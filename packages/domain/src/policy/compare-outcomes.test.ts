import { defaultValuePolicy, explainValue, type ValueFacts } from "@worth/scoring";
import { expect, test } from "vitest";
import { compareOutcomes } from "./compare-outcomes.ts";

const when = { occurredAt: 1, recordedAt: 1 };
const purchase = (id: string, customerId: string, capturedMinor: number) => ({
  id,
  customerId,
  capturedMinor,
  marginRate: 0.5,
  productIds: [],
  takeBacks: [],
  ...when,
});
const link = { evidence: "link", ...when } as const;

/** Ann brought Bo, Bo brought Cy; Di came by herself. */
const facts: ValueFacts = {
  purchases: [purchase("p1", "ann", 10_00), purchase("p2", "bo", 500_00), purchase("p3", "di", 300_00)],
  referrals: [
    { id: "r1", refereeId: "bo", referrerId: "ann", ...link },
    { id: "r2", refereeId: "cy", referrerId: "bo", ...link },
  ],
  touches: [],
  ideas: [],
  servingCosts: [],
  rewards: [],
};
const under = (link: number) =>
  explainValue(
    facts,
    { ...defaultValuePolicy, incrementality: { ...defaultValuePolicy.incrementality, link } },
    2,
  );

test("what one gains another gives: net value moves and its sum stays, headline does not move", () => {
  const comparison = compareOutcomes(["ann", "bo", "di"], under(0.5), under(1));
  expect(comparison).toMatchObject({
    netOfPurchases: { beforeMinor: 810_00, afterMinor: 810_00 },
    net: { beforeMinor: 810_00, afterMinor: 810_00 },
    headline: { beforeMinor: 1310_00, afterMinor: 1310_00 },
    movedCount: 2,
    rankCorrelation: 1,
    stayInTopTen: 3,
    topTen: 3,
  });
  expect(comparison.movers).toEqual([
    expect.objectContaining({ customerId: "ann", net: { beforeMinor: 135_00, afterMinor: 260_00 } }),
    expect.objectContaining({ customerId: "bo", net: { beforeMinor: 375_00, afterMinor: 250_00 } }),
  ]);
});

test("the sum of those looked at may change while that of the purchases does not", () => {
  const { net, netOfPurchases } = compareOutcomes(["ann"], under(0), under(1));
  expect(net).toEqual({ beforeMinor: 10_00, afterMinor: 260_00 });
  expect(netOfPurchases.afterMinor).toBe(netOfPurchases.beforeMinor);
});

test("ranks are by headline value, and whoever did not move is no mover", () => {
  const swapped = under(0.5).map((line) =>
    line.customerId === "di" ? { ...line, amountMinor: line.amountMinor * 3 } : line,
  );
  const { movers, movedCount } = compareOutcomes(["ann", "bo", "di"], under(0.5), swapped);
  expect(movedCount).toBe(1);
  expect(movers).toMatchObject([{ customerId: "di", rankBefore: 3, rankAfter: 1 }]);
});

test("nobody to compare is no comparison of ranks", () => {
  expect(compareOutcomes([], [], [])).toMatchObject({ movers: [], topTen: 0, rankCorrelation: null });
});
